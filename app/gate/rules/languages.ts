/** Each language has the pages that content/languages.yaml says it owes. */
import type { Page } from 'content-collections';
import type { LanguageList } from '~/content/settings';
import type { Fault } from '../fault';

type Translation = Pick<Page, 'language' | 'audience' | 'translationOf'>;

/** @param lineOf the line of a field of content/languages.yaml */
export function owedPageFaults(
  { languages }: Pick<LanguageList, 'languages'>,
  pages: readonly Translation[],
  lineOf: (field: string) => number | null,
): Fault[] {
  return languages.flatMap(({ code, owes }, index) => {
    if (owes === 'all') return [];
    return owes.flatMap((owed, place) => {
      const isThere = pages.some((page) => page.language === code && `${page.audience}/${page.translationOf}` === owed);
      const field = `languages[${index}].owes[${place}]`;
      const words = `${code} heeft geen pagina met translationOf voor ${owed}`;
      return isThere ? [] : [{ file: 'content/languages.yaml', line: lineOf(field), field, words }];
    });
  });
}
