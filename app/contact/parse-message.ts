/** Reads a form that was filled in: the message, or what is wrong with it. The browser and the server both do. */
import { visibleLine } from '~/i18n/typed-text';
import {
  type ErrorCode,
  FIELD_NAMES,
  type FieldName,
  type FormErrors,
  type FormValues,
  PHONE_ANSWERERS,
  PHONE_OWNERS,
  REPLY_WAYS,
} from './message-fields';
import { type Message, messageSchema } from './message-schema';
import { replyErrors, withoutUnasked } from './reply-rules';
import { wordBackErrors } from './word-back';

export type Parsed = { message: Message; errors?: undefined } | { message?: undefined; errors: FormErrors };

/**
 * Reads what the form sent. Gives the message, cleaned, or per field the code of the first thing that is wrong,
 * the fields in the order of the form. What was not asked for is left out of the message.
 * @param asked the fields this form shows: a number can only be missed where nothing else has to be said first
 */
export function parseMessage(values: FormValues, asked: readonly FieldName[]): Parsed {
  const result = messageSchema.safeParse(values);
  const found: FormErrors = {};
  for (const issue of result.error?.issues ?? []) {
    const field = FIELD_NAMES.find((name) => name === issue.path[0]);
    if (field && !found[field]) found[field] = issue.message as ErrorCode;
  }
  const reply = result.data ?? rawReply(values);
  const back = reply.replyBy === 'here' ? wordBackErrors(values) : {};
  const errors = inFormOrder({ ...replyErrors(reply, asked), ...back, ...found });
  if (Object.keys(errors).length > 0 || !result.data) return { errors };
  return { message: withoutUnasked(result.data) };
}

/** What the way to answer needs, of a form in which something else is wrong. */
function rawReply(values: FormValues) {
  const choice = <Choices extends readonly string[]>(choices: Choices, value: string) =>
    choices.find((known): known is Choices[number] => known === value);
  return {
    replyBy: choice(REPLY_WAYS, values.replyBy),
    phoneOwner: choice(PHONE_OWNERS, values.phoneOwner),
    phoneAnsweredBy: choice(PHONE_ANSWERERS, values.phoneAnsweredBy),
    email: visibleLine(values.email),
    phone: visibleLine(values.phone),
  };
}

export function inFormOrder(errors: FormErrors): FormErrors {
  return Object.fromEntries(FIELD_NAMES.filter((name) => errors[name]).map((name) => [name, errors[name]]));
}
