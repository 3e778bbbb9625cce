/** Texts in the language of the page and in the words for its audience (the audience is i18next's context). */
import type { InterfaceTexts } from 'content-collections/interface';
import type { TFunction } from 'i18next';
import { createContext, type ReactElement, useContext } from 'react';
import { Trans, useTranslation } from 'react-i18next';
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

export function useReader(): Reader {
  return useContext(ReaderContext);
}

export function useText(): Translate {
  const { language, audience } = useReader();
  const { t } = useTranslation('site', { lng: language });
  return forAudience(t, audience);
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
  const { t } = useTranslation('site', { lng: language });
  return <Trans t={t} i18nKey={text} values={values} context={audience} components={tags} />;
}
