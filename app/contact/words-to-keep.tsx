/** Five words to keep: shown large, and two of them typed back, so that nobody goes on before they kept them. */
import { FiveWords } from '~/answers/five-words';
import { useText } from '~/i18n/use-text';
import { Field, FieldGroup, READ_BY_NOBODY } from '~/ui/field';
import type { WordsQuestion } from './form-props';
import { type FormValues, GIVEN_NAMES, OTHER_WORDS_NAME, WORD_BACK_NAME } from './message-fields';
import { givenWordsOf, wordBackErrors } from './word-back';

interface WordsToKeepProps {
  question: WordsQuestion;
  values: FormValues;
  error: string;
}

export function WordsToKeep({ question, values, error }: WordsToKeepProps) {
  const t = useText();
  const places = values.wordsAsked.split(' ').filter(Boolean);
  // Words that were changed for others are not wrong: nothing of them was typed yet.
  const wrong = error && values.wordBack.length > 0 ? wordBackErrors(values).wordBack : undefined;
  return (
    <>
      {GIVEN_NAMES.map((name) => (
        <input key={name} type="hidden" name={name} value={values[name]} />
      ))}
      <div className="to-name">
        <p>{question.hint}</p>
        <FiveWords id={WORD_BACK_NAME} words={givenWordsOf(values)} begins={values.otherWords !== ''} />
        <p>{t('contact.wordsKeep')}</p>
        <input
          type="submit"
          className="other-words"
          name={OTHER_WORDS_NAME}
          value={t('contact.wordsOther')}
          formNoValidate
        />
      </div>
      <FieldGroup id={WORD_BACK_NAME} label={question.label} error={error}>
        {places.map((place, index) => (
          <WordBack key={place} place={place} typed={values.wordBack[index]} isWrong={wrong === `word-${place}`} />
        ))}
      </FieldGroup>
    </>
  );
}

function WordBack({ place, typed, isWrong }: { place: string; typed: string | undefined; isWrong: boolean }) {
  const t = useText();
  const id = `word-${place}`;
  const texts = { label: t('contact.wordNumber', { number: place }) };
  return (
    <Field id={id} {...texts}>
      <input
        {...READ_BY_NOBODY}
        id={id}
        aria-describedby={`${WORD_BACK_NAME}-error`}
        aria-invalid={isWrong || undefined}
        name={WORD_BACK_NAME}
        type="text"
        lang="nl"
        autoCapitalize="none"
        enterKeyHint="next"
        defaultValue={typed}
      />
    </Field>
  );
}
