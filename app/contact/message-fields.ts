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

/** Longest texts, counted in characters as the browser counts them (UTF-16 units, a line end is one). */
export const LIMITS = { message: 5000, name: 100, email: 254, phone: 40 } as const;

export const FIELD_NAMES = ['message', 'replyBy', 'email', 'phone', 'voicemail', 'role', 'name', 'province'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What stands in the form: always text, also when nothing was filled in. */
export type FormValues = Record<FieldName, string>;

export const EMPTY_VALUES: FormValues = {
  message: '',
  replyBy: '',
  email: '',
  phone: '',
  voicemail: 'no',
  role: '',
  name: '',
  province: 'unknown',
};

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
  'too-long',
  'choice',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
export type FormErrors = Partial<Record<FieldName, ErrorCode>>;
