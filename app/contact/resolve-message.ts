/** Ties the message schema to react-hook-form: codes in, codes out. */
import type { FieldErrors, Resolver } from 'react-hook-form';
import {
  EMPTY_VALUES,
  ERROR_CODES,
  FIELD_NAMES,
  type FieldName,
  type FormErrors,
  type FormValues,
} from './message-fields';
import { parseMessage } from './parse-message';

/** react-hook-form gives null for a radio group without a choice, and lacks fields that this audience is not asked. */
function complete(values: Partial<Record<FieldName, string | string[] | null>>): FormValues {
  const entries = FIELD_NAMES.map((name) => [name, values[name] || EMPTY_VALUES[name]]);
  return Object.fromEntries(entries) as FormValues;
}

export function resolveMessage(asked: readonly FieldName[]): Resolver<FormValues> {
  return (values) => {
    const { errors } = parseMessage(complete(values), asked);
    if (!errors) return { values, errors: {} };
    const entries = Object.entries(errors).map(([name, code]) => [name, { type: code, message: code }]);
    return { values: {}, errors: Object.fromEntries(entries) as FieldErrors<FormValues> };
  };
}

export function errorsFrom(errors: FieldErrors<FormValues>): FormErrors {
  return Object.fromEntries(
    FIELD_NAMES.flatMap((name) => {
      const code = ERROR_CODES.find((known) => known === errors[name]?.message);
      return code ? [[name, code]] : [];
    }),
  );
}
