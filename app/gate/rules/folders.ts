/** A page, or a block, stands in the folder of a language and an audience that the site knows; elsewhere nobody would ever see it. */
import type { Fault } from '../fault';

const advice = (folder = '') => `een tekst staat in content/${folder}/<taal>/<groep>/naam.md`;

/** @param files paths from the root of the project */
export function folderFaults(
  files: readonly string[],
  languages: readonly string[],
  audiences: readonly string[],
): Fault[] {
  return files.flatMap((file) => {
    const words = misplaced(file.split('/').slice(1), languages, audiences);
    return words === null ? [] : [{ file, line: 1, field: 'map', words }];
  });
}

function misplaced(parts: string[], languages: readonly string[], audiences: readonly string[]): string | null {
  const [folder, language = '', audience = '', name = ''] = parts;
  if (parts.length !== 4) return advice(folder);
  if (!languages.includes(language))
    return `taal "${language}" staat niet in content/languages.yaml; ${advice(folder)}`;
  if (!audiences.includes(audience)) return `groep "${audience}" bestaat niet, kies uit ${audiences.join(', ')}`;
  if (!/^[a-z0-9-]+\.md$/.test(name)) return `noem het bestand met kleine letters, cijfers en streepjes, en ".md"`;
  return null;
}
