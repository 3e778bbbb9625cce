/** The sentences of the languages of one page: all there, of the Dutch as it is now, with the same numbers and what the site fills in. */
import type { SentenceBank } from 'content-collections';
import type { LanguageList } from '~/content/settings';
import type { SentenceName } from '~/languages/schema';
import type { Sentences } from '~/languages/sentences';
import type { Fault } from '../../fault';

type LineOf = (file: string, field: string) => number | null;

const fileOf = (language: string) => `content/sentences/${language}.yaml`;

export function bankFaults(
  { onePage }: Pick<LanguageList, 'onePage'>,
  banks: readonly SentenceBank[],
  dutch: Sentences,
  lineOf: LineOf,
): Fault[] {
  const codes = onePage.map(({ code }) => code);
  const files = (fault: string[], words: string) =>
    fault.map((code): Fault => ({ file: fileOf(code), line: null, field: 'bestand', words }));
  return [
    ...files(
      codes.filter((code) => !banks.some(({ language }) => language === code)),
      'ontbreekt: schrijf de zinnen van deze taal',
    ),
    ...files(
      banks.map(({ language }) => language).filter((code) => !codes.includes(code)),
      'deze taal staat niet bij onePage in content/languages.yaml',
    ),
    ...banks.flatMap((bank) => oneBankFaults(bank, dutch, lineOf)),
  ];
}

function oneBankFaults({ language, bank }: SentenceBank, dutch: Sentences, lineOf: LineOf): Fault[] {
  const file = fileOf(language);
  return (Object.keys(dutch) as SentenceName[]).flatMap((name) => {
    const fault = (field: string, words: string): Fault => ({ file, line: lineOf(file, field), field, words });
    const { dutch: of, words } = bank[name];
    return [
      ...(of === dutch[name]
        ? []
        : [
            fault(
              `${name}.dutch`,
              `de Nederlandse zin is nu "${dutch[name]}": vertaal ze opnieuw, en zet state weer op draft`,
            ),
          ]),
      ...(filledIn(words) === filledIn(dutch[name])
        ? []
        : [
            fault(
              `${name}.words`,
              `hier hoort hetzelfde tussen {{ }} als in het Nederlands: ${filledIn(dutch[name]) || 'niets'}`,
            ),
          ]),
      ...(numbersIn(words) === numbersIn(dutch[name])
        ? []
        : [
            fault(
              `${name}.words`,
              `hier horen dezelfde cijfers als in het Nederlands: ${numbersIn(dutch[name]) || 'geen'}`,
            ),
          ]),
    ];
  });
}

function filledIn(words: string): string {
  return (words.match(/\{\{[^}]*\}\}/g) ?? []).sort().join(', ');
}

/** In any script. */
function numbersIn(words: string): string {
  return (words.replace(/\{\{[^}]*\}\}/g, '').match(/\p{Nd}+/gu) ?? []).sort().join(', ');
}
