/** What the editing guide shows as an example may stand in a draft, and never in what is published: nobody answers there. */
import { CONFIRMED_FILE } from '../confirmed-file';
import type { Fault } from '../fault';

/** No number begins with 0800 0, and no site ends in ".example" (RFC 2606). */
export const SAMPLE_NUMBER = '0800 00 000';
const SAMPLES = /0800[ ./]?00[ ./]?000|[\w.@-]+\.example(?![\w-])/g;
/** Mailboxes of teams are looked at when the site starts: only then is it known whether anybody can visit it. What was confirmed repeats. */
const ELSEWHERE = ['content/teams.yaml', CONFIRMED_FILE];

/** @param files of content/, as they stand */
export function sampleFaults(files: readonly { file: string; source: string }[]): Fault[] {
  return files
    .filter(({ file }) => !ELSEWHERE.includes(file))
    .flatMap(({ file, source }) =>
      source.split('\n').flatMap((text, index) =>
        [...text.replace(/(?:^|\s)#\s.*$/, '').matchAll(SAMPLES)].map(([sample]) => ({
          file,
          line: index + 1,
          field: 'voorbeeld',
          words: `${sample} is een voorbeeld uit de handleiding en bestaat niet: schrijf het echte, of haal dit weg voor de site online gaat`,
        })),
      ),
    );
}
