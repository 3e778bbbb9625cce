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
/** `here`: read on the site, by five words. */
export const REPLY_WAYS = ['email', 'phone', 'here', 'none'] as const;
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

/** The words that are typed back, in the order in which they are asked. */
export const WORD_BACK_NAME = 'wordBack';
/** Unseen: the five words that the form gave, which of them are typed back, and the site's sign that they are its own. */
export const GIVEN_NAMES = ['answerWords', 'wordsAsked', 'wordsSign'] as const;
/** The button that asks for other words. */
export const OTHER_WORDS_NAME = 'otherWords';

export type TextName = (typeof TEXT_NAMES)[number];
type GivenName = (typeof GIVEN_NAMES)[number];
type ListName = typeof WINDOWS_NAME | typeof WORD_BACK_NAME;
export type FieldName = TextName | ListName;

const FOLLOWED_BY: Partial<Record<TextName, ListName>> = { replyBy: WORD_BACK_NAME, phone: WINDOWS_NAME };
export const FIELD_NAMES: readonly FieldName[] = TEXT_NAMES.flatMap((name): FieldName[] => {
  const next = FOLLOWED_BY[name];
  return next ? [name, next] : [name];
});

/** What stands in the form: always text, also when nothing was filled in. */
export type FormValues = Record<TextName | GivenName | typeof OTHER_WORDS_NAME, string> & Record<ListName, string[]>;

const PRESET: Partial<Record<TextName, string>> = {
  voicemail: 'no',
  textMessage: 'no',
  introduceAs: 'neutral',
  province: 'unknown',
};

export const EMPTY_VALUES: FormValues = {
  ...(Object.fromEntries(TEXT_NAMES.map((name) => [name, PRESET[name] ?? ''])) as Record<TextName, string>),
  ...{ answerWords: '', wordsAsked: '', wordsSign: '', [OTHER_WORDS_NAME]: '' },
  [WINDOWS_NAME]: [],
  [WORD_BACK_NAME]: [],
};

/** The form's values out of what was sent or typed; what is absent or is a file counts as not filled in. */
export function valuesOf(form: FormData): FormValues {
  const others = Boolean(form.get(OTHER_WORDS_NAME));
  const names = [...TEXT_NAMES, ...GIVEN_NAMES, OTHER_WORDS_NAME] as const;
  const entries = names.map((name) => {
    const value = others && isGiven(name) ? null : form.get(name);
    return [name, typeof value === 'string' ? value : EMPTY_VALUES[name]];
  });
  const windows = form.getAll(WINDOWS_NAME).filter((value) => typeof value === 'string' && value !== '');
  const back = form.getAll(WORD_BACK_NAME).map((value) => (typeof value === 'string' ? value : ''));
  return { ...Object.fromEntries(entries), [WINDOWS_NAME]: windows, [WORD_BACK_NAME]: back };
}

function isGiven(name: keyof FormValues): name is GivenName {
  return GIVEN_NAMES.some((given) => given === name);
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
  'word-1',
  'word-2',
  'word-3',
  'word-4',
  'word-5',
  'words-gone',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
export type FormErrors = Partial<Record<FieldName, ErrorCode>>;

/** The id of what an error leads to: the field, the word that is wrong, or the words that are new. */
export function controlOf(name: FieldName, code: ErrorCode | undefined): string {
  return name === WORD_BACK_NAME && code?.startsWith('word-') ? code : name;
}

/** The words that a form gives, as its hidden fields hold them. */
export function givenValues({ words, asked, sign }: { words: string[]; asked: number[]; sign: string }) {
  return { answerWords: words.join(' '), wordsAsked: asked.join(' '), wordsSign: sign };
}

/** A form that comes back keeps its words, unless other ones were asked for or they are worth nothing any more. */
export function withWords<Form extends { values: FormValues; errors: FormErrors }>(
  form: Form,
  fresh: FormValues,
): Form {
  if (form.values.answerWords !== '' && form.errors.wordBack !== 'words-gone') return form;
  const { answerWords, wordsAsked, wordsSign } = fresh;
  return { ...form, values: { ...form.values, answerWords, wordsAsked, wordsSign, wordBack: [] } };
}
