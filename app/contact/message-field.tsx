/** What somebody wants to tell. */
import { controlAttributes, Field, READ_BY_NOBODY } from '~/ui/field';
import { countWords, errorWords, type FormTexts } from './form-texts';
import type { ErrorCode } from './message-fields';

interface MessageFieldProps {
  value: string;
  error: ErrorCode | undefined;
  texts: FormTexts;
}

export function MessageField({ value, error, texts: { words, errors } }: MessageFieldProps) {
  const texts = {
    label: words.message,
    hint: words.messageHint,
    error: error ? errorWords(errors, 'message', error) : '',
  };
  return (
    // The hint stands under it: the field itself is what somebody comes for.
    <Field id="message" label={texts.label} error={texts.error}>
      <textarea
        {...controlAttributes('message', texts)}
        {...READ_BY_NOBODY}
        name="message"
        defaultValue={value}
        rows={5}
      />
      <p className="hint" id="message-hint">
        {words.messageHint}
      </p>
      <p className="count" role="status">
        {countWords(words, value)}
      </p>
    </Field>
  );
}
