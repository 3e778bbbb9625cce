/** Texts in the language of the page and in the words for its audience (the audience is i18next's context). */
import type { InterfaceTexts } from 'content-collections/interface';
import type { i18n as I18n, TFunction } from 'i18next';
import { createContext, type ReactElement, useContext } from 'react';
import { I18nContext, Trans } from 'react-i18next';
import type { Audience } from '~/audiences/audiences';

/** "label_children" is the children's form of the key "label". */
type WithoutAudience<Key extends string> = Key extends `${infer Base}_${Audience}` ? Base : Key;
type KeysOf<Texts, Prefix extends string = ''> = {
  [Key in keyof Texts & string]: Texts[Key] extends string
    ? `${Prefix}${WithoutAudience<Key>}`
    : KeysOf<Texts[Key], `${Prefix}${Key}.`>;
}[keyof Texts & string];

/** Every key of content/interface, so that a misspelt one fails the type check. */
export type TextKey = KeysOf<InterfaceTexts>;
export type TextValues = Record<string, string | number>;
/** Gives the text of a key, its {{values}} filled in. */
export type Translate = (key: TextKey, values?: TextValues) => string;

export interface Reader {
  language: string;
  audience: Audience;
}

export const ReaderContext = createContext<Reader>({ language: 'nl', audience: 'adults' });

/** A translate function that always passes the audience along. */
export function forAudience(t: TFunction, audience: Audience): Translate {
  return (key, values = {}) => String(t(key, { ...values, context: audience }));
}

const translators = new WeakMap<I18n, Map<string, Translate>>();

/**
 * The translate function of this reader, always the same one. What is asked without values is worked out once: the
 * texts do not change while the site runs, and a page asks a hundred of them.
 */
export function translatorFor(texts: I18n, { language, audience }: Reader): Translate {
  const known = translators.get(texts) ?? new Map<string, Translate>();
  translators.set(texts, known);
  const reader = `${language} ${audience}`;
  const translate = known.get(reader) ?? memoized(forAudience(texts.getFixedT(language, 'site'), audience));
  known.set(reader, translate);
  return translate;
}

function memoized(translate: Translate): Translate {
  const plain = new Map<TextKey, string>();
  return (key, values) => {
    if (values) return translate(key, values);
    const text = plain.get(key) ?? translate(key);
    plain.set(key, text);
    return text;
  };
}

export function useReader(): Reader {
  return useContext(ReaderContext);
}

/** Not react-i18next's useTranslation: it prepares each component for texts and languages that come later, a sixth of a page's render. */
export function useText(): Translate {
  return translatorFor(useContext(I18nContext).i18n, useReader());
}

interface RichTextProps {
  text: TextKey;
  values?: TextValues;
  /** What stands for each <tag> in the text, mostly a link. */
  tags: Record<string, ReactElement>;
}

/** A text with links or emphasis in it. */
export function RichText({ text, values = {}, tags }: RichTextProps) {
  const { language, audience } = useReader();
  const t = useContext(I18nContext).i18n.getFixedT(language, 'site');
  // As a plain string: with each key by name the type of <Trans> is more than the compiler takes.
  const key: string = text;
  return <Trans t={t} i18nKey={key} values={values} context={audience} components={tags} />;
}
