/** A message with a word in every field that stands nowhere else, and the search for those words in all that is left behind. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const CANARIES = {
  message: 'kanarie-bericht-7q4x',
  name: 'Kanarienaam7q4x',
  email: 'kanariemail7q4x@voorbeeld.example',
  phone: '0470 98 71 53',
  codeWord: 'kanariewoord7q4x',
  earlierReference: 'kanariecode7q4x',
} as const;

/** As it was typed, and as the site writes a number. */
const WORDS = [...Object.values(CANARIES), '470 98 71 53', '470987153'];

/** Every field of the form, by e-mail or by telephone; what one way does not need is sent all the same. */
export function canaryForm(id: string, change: Record<string, string> = {}): string {
  return new URLSearchParams({
    ...CANARIES,
    submissionId: id,
    replyBy: 'phone',
    callWindow: 'kanariemoment7q4x',
    callUntil: '',
    role: 'bystander',
    relation: '1600',
    theme: 'partner-violence',
    province: 'limburg',
    gemaaktOp: String(Date.now() - 60_000),
    ...change,
  }).toString();
}

/** How bytes can hold a word that somebody could read: as it is, in two bytes a letter, in an address, in base64. */
function spellings(word: string): Buffer[] {
  const bytes = Buffer.from(word, 'utf8');
  // Base64 depends on what stands before: three places, without the letters that the neighbours share.
  const shifted = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return Buffer.from(text.slice(shift === 0 ? 0 : 4, -2));
  });
  return [bytes, Buffer.from(word, 'utf16le'), Buffer.from(encodeURIComponent(word)), ...shifted];
}

/** The words that stand in these bytes in any spelling. */
export function canariesIn(bytes: Buffer, words: readonly string[] = WORDS): string[] {
  return words.filter((word) => spellings(word).some((spelling) => bytes.includes(spelling)));
}

/** Where in a folder, however deep, a canary stands: "site.sqlite-wal: 0470 98 71 53". */
export async function canariesUnder(folder: string, words: readonly string[] = WORDS): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = await Promise.all(
    files.map(async ({ parentPath, name }) =>
      canariesIn(await readFile(join(parentPath, name)), words).map((word) => `${name}: ${word}`),
    ),
  );
  return found.flat();
}
