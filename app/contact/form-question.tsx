/** One question of the form, drawn from its data: the same component for every audience. */
import { Choices } from '~/ui/choices';
import { controlAttributes, Field, FieldGroup, type FieldTexts } from '~/ui/field';
import type { ChoiceQuestion, LineQuestion, ListQuestion, Question } from './form-props';
import type { FormValues } from './message-fields';
import { WindowPicker } from './window-picker';
import { WordsToKeep } from './words-to-keep';

interface QuestionProps<Asked> {
  question: Asked;
  values: FormValues;
  /** In words; empty: nothing is wrong, and the place for it stands ready. */
  error: string;
}

export function FormQuestion({ question, ...rest }: QuestionProps<Question>) {
  if (question.kind === 'line') return <Line question={question} {...rest} />;
  if (question.kind === 'choices') return <ChoiceGroup question={question} {...rest} />;
  if (question.kind === 'list') return <List question={question} {...rest} />;
  if (question.kind === 'words') return <WordsToKeep question={question} {...rest} />;
  const { values, error } = rest;
  return <WindowPicker chosen={values.callWindow} question={question} error={error} />;
}

function textsOf({ label, hint, optional, step }: Question, error: string): FieldTexts {
  return { label, hint, optional, step, error };
}

/** Keyboards that learn or look up what is typed must not see an address, a number or a name. */
const NOT_REMEMBERED = { autoComplete: 'off', autoCorrect: 'off', spellCheck: false } as const;

function Line({ question, values, error }: QuestionProps<LineQuestion>) {
  const { name, type, min } = question;
  const texts = textsOf(question, error);
  return (
    <Field id={name} {...texts}>
      <input
        {...controlAttributes(name, texts)}
        {...NOT_REMEMBERED}
        name={name}
        type={type}
        enterKeyHint="next"
        defaultValue={values[name]}
        min={min}
      />
    </Field>
  );
}

function ChoiceGroup({ question, values, error }: QuestionProps<ChoiceQuestion>) {
  const { name, options } = question;
  return (
    <FieldGroup id={name} {...textsOf(question, error)}>
      <Choices name={name} chosen={[values[name]]} firstId={name} choices={options} />
    </FieldGroup>
  );
}

function List({ question, values, error }: QuestionProps<ListQuestion>) {
  const { name, groups } = question;
  const texts = textsOf(question, error);
  return (
    <Field id={name} {...texts}>
      <select {...controlAttributes(name, texts)} name={name} defaultValue={values[name]}>
        {groups.map(({ label, options }) => {
          const list = options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ));
          return label ? (
            <optgroup key={label} label={label}>
              {list}
            </optgroup>
          ) : (
            list
          );
        })}
      </select>
    </Field>
  );
}
