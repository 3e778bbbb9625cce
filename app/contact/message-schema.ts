/** The one schema of a message, used by the form in the browser and by the server. zod/mini keeps the browser's part small. */
import * as z from 'zod/mini';
import {
  type ErrorCode,
  FIELD_NAMES,
  type FormErrors,
  type FormValues,
  LIMITS,
  PROVINCES,
  REPLY_WAYS,
  ROLES,
  YES_NO,
} from './message-fields';

const code = (error: ErrorCode) => error;

/** Text without NUL (no mail program shows it) and with one kind of line end: browsers count LF but send CRLF. */
const text = z.pipe(
  z.string().check(z.regex(/^[^\0]*$/, code('nul'))),
  z.transform((value: string) => value.replace(/\r\n?/g, '\n')),
);

function textUpTo(length: number, error: ErrorCode) {
  return z.pipe(text, z.string().check(z.maxLength(length, code(error))));
}

function oneLineUpTo(length: number) {
  return z.pipe(
    textUpTo(length, 'too-long'),
    z.transform((value: string) => value.replace(/\s+/g, ' ').trim()),
  );
}

/** A choice that may stay open: an empty or unknown value becomes undefined. */
function choiceOf<const Choices extends readonly string[]>(choices: Choices) {
  return z.pipe(
    z.string(),
    z.transform((value: string): Choices[number] | undefined => choices.find((choice) => choice === value)),
  );
}

/** Digits with what people put between them; the real check of numbers is the team that calls. */
const PHONE = /^\+?[0-9][0-9 ./()-]*$/;
const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\.]{2,}$/;

const fields = z.object({
  message: z.pipe(
    textUpTo(LIMITS.message, 'message-long'),
    z.string().check(z.refine((value) => value.trim() !== '', code('message-missing'))),
  ),
  replyBy: choiceOf(REPLY_WAYS),
  email: oneLineUpTo(LIMITS.email),
  phone: oneLineUpTo(LIMITS.phone),
  voicemail: choiceOf(YES_NO),
  role: choiceOf(ROLES),
  name: oneLineUpTo(LIMITS.name),
  province: choiceOf(PROVINCES),
});

export type Message = z.infer<typeof fields>;
export type Parsed = { message: Message; errors?: undefined } | { message?: undefined; errors: FormErrors };

/** What the way to answer asks for: an address or a number that can be used. */
function replyErrors({ replyBy, email, phone }: Pick<Message, 'replyBy' | 'email' | 'phone'>): FormErrors {
  if (replyBy === undefined) return { replyBy: 'reply-missing' };
  if (replyBy === 'email' && !email) return { email: 'email-missing' };
  if (replyBy === 'email' && !EMAIL.test(email)) return { email: 'email-invalid' };
  if (replyBy === 'phone' && !phone) return { phone: 'phone-missing' };
  if (replyBy === 'phone' && !isPhone(phone)) return { phone: 'phone-invalid' };
  return {};
}

function isPhone(phone: string): boolean {
  const digits = phone.replace(/\D/g, '').length;
  return PHONE.test(phone) && digits >= 8 && digits <= 15;
}

/**
 * Reads what the form sent. Gives the message, cleaned, or per field the code of the first thing that is wrong,
 * the fields in the order of the form. An address or number that was not asked for is left out of the message.
 */
export function parseMessage(values: FormValues): Parsed {
  const result = fields.safeParse(values);
  const found: FormErrors = {};
  for (const issue of result.error?.issues ?? []) {
    const field = FIELD_NAMES.find((name) => name === issue.path[0]);
    if (field && !found[field]) found[field] = issue.message as ErrorCode;
  }
  const reply = replyErrors(
    result.data ?? { replyBy: choose(values.replyBy), email: values.email, phone: values.phone },
  );
  const errors = inFormOrder({ ...reply, ...found });
  if (Object.keys(errors).length > 0 || !result.data) return { errors };
  return { message: withoutUnasked(result.data) };
}

function choose(value: string): Message['replyBy'] {
  return REPLY_WAYS.find((way) => way === value);
}

function inFormOrder(errors: FormErrors): FormErrors {
  return Object.fromEntries(FIELD_NAMES.filter((name) => errors[name]).map((name) => [name, errors[name]]));
}

function withoutUnasked(message: Message): Message {
  return {
    ...message,
    email: message.replyBy === 'email' ? message.email : '',
    phone: message.replyBy === 'phone' ? message.phone : '',
    voicemail: message.replyBy === 'phone' ? (message.voicemail ?? 'no') : undefined,
  };
}
