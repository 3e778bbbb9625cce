/** What somebody wants to tell. No service of the browser or of a plug-in may read along while it is typed. */
import type { UseFormRegister } from 'react-hook-form';
import { controlAttributes, Field } from '~/ui/field';
import type { FormTexts } from './form-texts';
import { type ErrorCode, type FormValues, LIMITS } from './message-fields';

interface MessageFieldProps {
  register: UseFormRegister<FormValues>;
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

export function MessageField({ register, value, error, texts: { words, errors } }: MessageFieldProps) {
  const texts = { label: words.message, hint: words.messageHint, error: error && errors[error] };
  return (
    <Field id="message" {...texts}>
      <textarea
        {...register('message')}
        {...controlAttributes('message', texts)}
        {...READ_BY_NOBODY}
        defaultValue={value}
        rows={8}
        maxLength={LIMITS.message}
      />
    </Field>
  );
}
