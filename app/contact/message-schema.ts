/** The shape of a message, the same for the form in the browser and for the server. zod/mini keeps the browser's part small. */
import * as z from 'zod/mini';
import { onOneLine, visibleLine, withoutInvisible, withPlainLineEnds } from '~/i18n/typed-text';
import {
  type ErrorCode,
  INTRODUCTIONS,
  LIMITS,
  MAILBOX_SHARED,
  PHONE_ANSWERERS,
  PHONE_OWNERS,
  PROVINCES,
  REPLY_WAYS,
  ROLES,
  YES_NO,
} from './message-fields';

const code = (error: ErrorCode) => error;

/** Text without NUL, which no mail program shows. */
const text = z.pipe(z.string().check(z.regex(/^[^\0]*$/, code('nul'))), z.transform(withPlainLineEnds));

function textUpTo(length: number, error: ErrorCode) {
  return z.pipe(text, z.string().check(z.maxLength(length, code(error))));
}

function oneLineUpTo(length: number, clean = onOneLine) {
  return z.pipe(z.pipe(text, z.transform(clean)), z.string().check(z.maxLength(length, code('too-long'))));
}

/** A choice that may stay open: an empty or unknown value becomes undefined. */
function choiceOf<const Choices extends readonly string[]>(choices: Choices) {
  return z.pipe(
    z.string(),
    z.transform((value: string): Choices[number] | undefined => choices.find((choice) => choice === value)),
  );
}

/** A value of a list that stands in content/: the server knows the list, the browser need not. */
const LONGEST_VALUE = 40;
const MOST_WINDOWS = 40;
const listed = oneLineUpTo(LONGEST_VALUE);

export const messageSchema = z.object({
  message: z.pipe(
    textUpTo(LIMITS.message, 'message-long'),
    z.string().check(z.refine((value) => withoutInvisible(value).trim() !== '', code('message-missing'))),
  ),
  replyBy: choiceOf(REPLY_WAYS),
  email: oneLineUpTo(LIMITS.email, visibleLine),
  mailboxShared: choiceOf(MAILBOX_SHARED),
  phoneOwner: choiceOf(PHONE_OWNERS),
  phoneAnsweredBy: choiceOf(PHONE_ANSWERERS),
  phone: oneLineUpTo(LIMITS.phone, visibleLine),
  callWindow: z.array(listed).check(z.maxLength(MOST_WINDOWS, code('too-long'))),
  callUntil: oneLineUpTo(LIMITS.callUntil, visibleLine),
  voicemail: choiceOf(YES_NO),
  textMessage: choiceOf(YES_NO),
  introduceAs: choiceOf(INTRODUCTIONS),
  codeWord: oneLineUpTo(LIMITS.codeWord),
  role: choiceOf(ROLES),
  relation: listed,
  theme: listed,
  now: choiceOf(YES_NO),
  otherHelp: choiceOf(YES_NO),
  earlierReference: oneLineUpTo(LIMITS.earlierReference),
  name: oneLineUpTo(LIMITS.name),
  province: choiceOf(PROVINCES),
});

export type Message = z.infer<typeof messageSchema>;
