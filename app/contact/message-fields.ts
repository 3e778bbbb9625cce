/** The fields of the contact form: their names are part of the public contract (design.md). */
export const ROLES = ['victim', 'bystander', 'perpetrator', 'professional', 'other'] as const;
export const PROVINCES = [
  'antwerpen',
  'limburg',
  'oost-vlaanderen',
  'vlaams-brabant',
  'west-vlaanderen',
  'brussel',
  'unknown',
] as const;
export const REPLY_WAYS = ['email', 'phone', 'none'] as const;
export const YES_NO = ['yes', 'no'] as const;
/** Does somebody else read the mailbox? */
export const MAILBOX_SHARED = ['no', 'yes', 'unknown'] as const;
/** Whose telephone is it, and who may answer it? Asked of children. */
export const PHONE_OWNERS = ['mine', 'trusted', 'home', 'unknown'] as const;
export const PHONE_ANSWERERS = ['me', 'trusted', 'anyone', 'unknown'] as const;
/** How 1712 introduces itself when somebody else answers: with a first name only, or by its own name. */
export const INTRODUCTIONS = ['neutral', '1712'] as const;

/**
 * Longest texts, counted as the browser counts them (UTF-16 units, a line end is one). No field cuts off what is longer:
 * it is kept, and refused with the reason.
 */
export const LIMITS = {
  message: 5000,
  name: 100,
  email: 254,
  phone: 60,
  codeWord: 60,
  earlierReference: 60,
  callUntil: 20,
} as const;

/** In the order of the form. */
const TEXT_NAMES = [
  'message',
  'replyBy',
  'email',
  'mailboxShared',
  'phoneOwner',
  'phoneAnsweredBy',
  'phone',
  'callUntil',
  'voicemail',
  'textMessage',
  'introduceAs',
  'codeWord',
  'role',
  'relation',
  'theme',
  'now',
  'otherHelp',
  'earlierReference',
  'name',
  'province',
] as const;
/** The moments to call: none, one or more. */
export const WINDOWS_NAME = 'callWindow';

export type TextName = (typeof TEXT_NAMES)[number];
export type FieldName = TextName | typeof WINDOWS_NAME;
export const FIELD_NAMES: readonly FieldName[] = TEXT_NAMES.flatMap((name): FieldName[] =>
  name === 'phone' ? [name, WINDOWS_NAME] : [name],
);

/** What stands in the form: always text, also when nothing was filled in. */
export type FormValues = Record<TextName, string> & Record<typeof WINDOWS_NAME, string[]>;

const PRESET: Partial<Record<TextName, string>> = {
  voicemail: 'no',
  textMessage: 'no',
  introduceAs: 'neutral',
  province: 'unknown',
};

export const EMPTY_VALUES: FormValues = {
  ...(Object.fromEntries(TEXT_NAMES.map((name) => [name, PRESET[name] ?? ''])) as Record<TextName, string>),
  [WINDOWS_NAME]: [],
};

/** The form's values out of what was sent or typed; what is absent or is a file counts as not filled in. */
export function valuesOf(form: FormData): FormValues {
  const entries = TEXT_NAMES.map((name) => {
    const value = form.get(name);
    return [name, typeof value === 'string' ? value : EMPTY_VALUES[name]];
  });
  const windows = form.getAll(WINDOWS_NAME).filter((value) => typeof value === 'string' && value !== '');
  return { ...Object.fromEntries(entries), [WINDOWS_NAME]: windows };
}

/** Codes instead of sentences, so that the schema needs no language; content/interface has the words under "errors". */
export const ERROR_CODES = [
  'message-missing',
  'message-long',
  'nul',
  'reply-missing',
  'email-missing',
  'email-invalid',
  'phone-missing',
  'phone-invalid',
  'phone-country',
  'owner-missing',
  'answerer-missing',
  'window-gone',
  'date-invalid',
  'date-past',
  'date-before-windows',
  'too-long',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
export type FormErrors = Partial<Record<FieldName, ErrorCode>>;
