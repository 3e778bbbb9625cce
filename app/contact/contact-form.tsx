/**
 * The contact form, rendered by the server and complete without script. In the browser it is an island: the same
 * component with the same plain props, improved by react-hook-form with the same schema.
 */
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { ErrorSummary } from '~/ui/error-summary';
import { FormBlock } from './form-block';
import { askedFields, type ContactFormProps } from './form-props';
import { MessageField } from './message-field';
import { FIELD_NAMES, type FormValues } from './message-fields';
import { errorsFrom, resolveMessage } from './resolve-message';
import { SignsField } from './signs-field';

interface IslandProps {
  /** What was typed before the island came to life; it must not be lost. */
  typed?: FormValues;
  /** Sends the form; false when it could not leave. Absent on the server. */
  onSend?: (form: HTMLFormElement) => Promise<boolean>;
}

export function ContactForm({ typed, onSend, ...props }: ContactFormProps & IslandProps) {
  const { action, submissionId, madeAt, blocks, values, texts } = props;
  const { words } = texts;
  const asked = askedFields(blocks);
  const { register, handleSubmit, formState } = useForm<FormValues>({
    defaultValues: typed ?? values,
    resolver: resolveMessage(asked),
    // Not on blur: the layout would move between mouse down and mouse up, and the click on "Stuur" would be lost.
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const [problem, setProblem] = useState<'none' | 'sending' | 'offline'>('none');
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const errors = formState.submitCount > 0 ? errorsFrom(formState.errors) : props.errors;

  useEffect(() => {
    if (formState.submitCount > 0) summary.current?.focus();
  }, [formState.submitCount]);

  async function send() {
    if (!form.current || !onSend || problem === 'sending') return;
    setProblem('sending');
    const sent = await onSend(form.current).catch(() => false);
    setProblem(sent ? 'none' : 'offline');
  }

  const wrong = FIELD_NAMES.flatMap((name) => {
    const code = errors[name];
    return code && asked.includes(name) ? [{ fieldId: name, words: texts.errors[code] }] : [];
  });

  return (
    <form
      ref={form}
      method="post"
      action={action}
      noValidate
      autoComplete="off"
      onSubmit={onSend ? handleSubmit(send) : undefined}
    >
      {wrong.length > 0 ? <ErrorSummary ref={summary} title={words.errorTitle} entries={wrong} /> : null}
      <input type="hidden" name="submissionId" value={submissionId} />
      <SignsField madeAt={madeAt} label={words.leaveEmpty} />
      <MessageField register={register} value={values.message} error={errors.message} texts={texts} />
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a form never change places
        <FormBlock key={index} block={block} register={register} values={values} errors={errors} texts={texts} />
      ))}
      <p className="offline" role="status">
        {problem === 'offline' ? (
          <>
            <strong>{words.offlineTitle}</strong> {words.offline}
          </>
        ) : null}
      </p>
      <button type="submit" className="primary" aria-disabled={problem === 'sending'}>
        {problem === 'sending' ? words.sending : words.send}
      </button>
    </form>
  );
}
