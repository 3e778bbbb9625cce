/** Ties the message schema to react-hook-form: codes in, codes out. */
import type { FieldErrors, Resolver } from 'react-hook-form';
import { EMPTY_VALUES, ERROR_CODES, FIELD_NAMES, type FormErrors, type FormValues } from './message-fields';
import { parseMessage } from './message-schema';

/** react-hook-form gives null for a radio group without a choice, and lacks fields that this audience is not asked. */
function complete(values: Partial<Record<keyof FormValues, string | null>>): FormValues {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, values[name] ?? EMPTY_VALUES[name]])) as FormValues;
}

export const resolveMessage: Resolver<FormValues> = (values) => {
  const { errors } = parseMessage(complete(values));
  if (!errors) return { values, errors: {} };
  const entries = Object.entries(errors).map(([name, code]) => [name, { type: code, message: code }]);
  return { values: {}, errors: Object.fromEntries(entries) as FieldErrors<FormValues> };
};

export function errorsFrom(errors: FieldErrors<FormValues>): FormErrors {
  return Object.fromEntries(
    FIELD_NAMES.flatMap((name) => {
      const code = ERROR_CODES.find((known) => known === errors[name]?.message);
      return code ? [[name, code]] : [];
    }),
  );
}
