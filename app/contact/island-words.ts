/** The words that only the form's script says: they come with it, and no page waits for them. */
import { AUDIENCES, type Audience } from '~/audiences/audiences';
import { languages } from '~/content/pages';
import { texts } from '~/i18n/i18n';
import { translatorFor } from '~/i18n/use-text';
import { islandTexts, type WordsOfForms } from './form-texts';

export function wordsOfForms(): WordsOfForms {
  return Object.fromEntries(
    languages.map(({ code }) => {
      const of = (audience: Audience) => islandTexts(translatorFor(texts, { language: code, audience }));
      const adults = of('adults');
      const others = AUDIENCES.filter((audience) => audience !== 'adults').map((audience) => {
        const { words, errors } = of(audience);
        return [audience, { words: differing(words, adults.words), errors: differing(errors, adults.errors) }] as const;
      });
      return [code, { ...Object.fromEntries(others), adults }];
    }),
  );
}

function differing<Texts extends Record<string, string>>(own: Texts, from: Texts): Partial<Texts> {
  return Object.fromEntries(Object.entries(own).filter(([name, words]) => from[name] !== words)) as Partial<Texts>;
}
