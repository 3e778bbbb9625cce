/** What somebody wants to tell. No service of the browser or of a plug-in may read along while it is typed. */
import { controlAttributes, Field } from '~/ui/field';
import { countWords, errorWords, type FormTexts } from './form-texts';
import type { ErrorCode } from './message-fields';

interface MessageFieldProps {
  value: string;
  error: ErrorCode | undefined;
  texts: FormTexts;
}

/** Spelling, suggestions and grammar are looked up on somebody's server. */
const READ_BY_NOBODY = {
  autoComplete: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  writingsuggestions: 'false',
  'data-gramm': 'false',
  'data-lt-active': 'false',
} as const;

export function MessageField({ value, error, texts: { words, errors } }: MessageFieldProps) {
  const texts = {
    label: words.message,
    hint: words.messageHint,
    error: error ? errorWords(errors, 'message', error) : '',
  };
  return (
    <Field id="message" {...texts}>
      <textarea
        {...controlAttributes('message', texts)}
        {...READ_BY_NOBODY}
        name="message"
        defaultValue={value}
        rows={8}
      />
      <p className="count" role="status">
        {countWords(words, value)}
      </p>
    </Field>
  );
}
