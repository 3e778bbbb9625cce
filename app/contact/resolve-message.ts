/** Ties the message schema to react-hook-form: codes in, codes out. */
import type { FieldErrors, ResolverResult } from 'react-hook-form';
import { ERROR_CODES, FIELD_NAMES, type FieldName, type FormErrors, type FormValues } from './message-fields';
import { parseMessage } from './parse-message';

export function resolveMessage(values: FormValues, asked: readonly FieldName[]): ResolverResult<FormValues> {
  const { errors } = parseMessage(values, asked);
  if (!errors) return { values, errors: {} };
  const entries = Object.entries(errors).map(([name, code]) => [name, { type: code, message: code }]);
  return { values: {}, errors: Object.fromEntries(entries) as FieldErrors<FormValues> };
}

export function errorsFrom(errors: FieldErrors<FormValues>): FormErrors {
  return Object.fromEntries(
    FIELD_NAMES.flatMap((name) => {
      const code = ERROR_CODES.find((known) => known === errors[name]?.message);
      return code ? [[name, code]] : [];
    }),
  );
}
