/** `npm run answers -- list | close CODE`: for the operator. Never shows what anybody wrote, a word or a key. */
import { onTerminal } from '~/platform/visible';
import type { Box, BoxStore } from './box-store.server';

export interface AnswersCommandParts {
  store: Pick<BoxStore, 'list' | 'close'>;
  write(text: string): void;
  writeError(text: string): void;
}

const USAGE = [
  'Gebruik: npm run answers -- OPDRACHT',
  '  list        wie op de site een antwoord leest of verwacht, zonder inhoud',
  '  close CODE  sluit dit gesprek: de sleutel van het team werkt dan niet meer',
].join('\n');

/** @returns the exit code: 0; 1 when nothing was found; 2 when the arguments are wrong */
export async function answersCommand(args: string[], given: AnswersCommandParts): Promise<number> {
  const parts = onTerminal(given);
  const [name, reference, ...rest] = args;
  if (name === 'list' && reference === undefined) return list(parts);
  if (name === 'close' && reference !== undefined && rest.length === 0) return close(reference.toUpperCase(), parts);
  parts.writeError(USAGE);
  return 2;
}

async function list({ store, write }: AnswersCommandParts): Promise<number> {
  const boxes = await store.list();
  if (boxes.length === 0) write('Niemand leest of verwacht een antwoord op de site.');
  for (const box of boxes) write(lineOf(box));
  return 0;
}

function lineOf({ reference, team, opened_on, waiting_since, answered_on, read_on, until, answer_key }: Box): string {
  return [
    `${reference}  ${team}  begonnen ${opened_on}`,
    waiting_since === null ? 'wacht niet' : `wacht sinds ${waiting_since}`,
    `geantwoord ${answered_on ?? 'nog niet'}`,
    `gelezen ${read_on ?? 'nog niet'}`,
    `tot ${until}`,
    ...(answer_key === null ? ['afgesloten'] : []),
  ].join(', ');
}

async function close(reference: string, { store, write, writeError }: AnswersCommandParts): Promise<number> {
  const boxes = (await store.list()).filter((box) => box.reference === reference && box.answer_key !== null);
  for (const box of boxes) await store.close(box);
  if (boxes.length === 0) writeError(`Er is geen open gesprek ${reference}: zie list.`);
  else write(`Gesprek ${reference} is afgesloten.`);
  return boxes.length === 0 ? 1 : 0;
}
