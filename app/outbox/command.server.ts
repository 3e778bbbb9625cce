/** `npm run outbox -- ...` (USAGE): for the operator, when something does not go by itself, and for timers and mail servers. */
import { onTerminal } from '~/platform/visible';
import { waitedFor, wrongWith } from './alarm';
import type { Clock } from './clock';
import type { Courier } from './courier.server';
import type { KeyRing } from './keys.server';
import { type Letter, unpackLetter } from './letter';
import { type MailDnsParts, mailDnsCommand } from './mail-dns-command.server';
import { mailboxEntry } from './mailbox-file';
import { printLetter, printMessage } from './print';
import type { Returns } from './returns/returns.server';
import { SealError, unseal } from './seal.server';
import type { OutboxStore, SealedMessage } from './store';
import { confirmTrial, sendTrial, sendTrials, type TrialParts } from './trial.server';

export interface OutboxCommandParts {
  store: OutboxStore;
  ring: KeyRing;
  courier: Courier;
  trial: TrialParts;
  returns: Returns;
  mailDns: MailDnsParts;
  /** A mail, as it is handed over by a mail server; to its end. */
  readInput(): Promise<Buffer>;
  clock: Clock;
  /** Each gets whole texts, without a line end after the last line; of what visitors wrote only what can be seen, but for export. */
  write(text: string): void;
  writeError(text: string): void;
}

const USAGE = [
  'Gebruik: npm run outbox -- OPDRACHT',
  '  list            wat nog niet bezorgd is, zonder inhoud',
  '  show CODE       één bericht, MET inhoud',
  '  retry CODE      probeer dit bericht nu opnieuw',
  '  export          alle wachtende berichten, MET inhoud, als mbox-bestand: ... export > berichten.mbox',
  '  check           exitcode 1 als een bericht langer dan 15 minuten wacht of niet te openen is',
  '  test TEAM       stuur een proefmail naar het postvak dat dit team vandaag heeft',
  '  trial --all     stuur elk team een proefmail; komt er drie dagen geen aan, dan wordt dat gemeld',
  '  confirm CODE    de proefmail met deze code is aangekomen',
  '  bounce          lees één mail die terugkwam (RFC 3464): ... bounce < mail',
  '  dns [SELECTOR]  wat er in DNS staat voor de mail van de site: MX, SPF, DKIM, DMARC',
].join('\n');

/**
 * @param args what stands after `npm run outbox --`
 * @returns the exit code: 0; 1 when something is wrong with the outbox or nothing was found; 2 when the arguments are
 * @throws when the store cannot be read
 */
export async function outboxCommand(args: string[], file: OutboxCommandParts): Promise<number> {
  const parts = onTerminal(file);
  const [name, reference, ...rest] = args;
  const withReference = reference !== undefined && rest.length === 0;
  if (name === 'show' && withReference) return show(reference.toUpperCase(), parts);
  if (name === 'retry' && withReference) return retry(reference.toUpperCase(), parts);
  if (name === 'test' && withReference) return sendTrial(reference, parts.trial, parts);
  if (name === 'trial' && reference === '--all' && rest.length === 0) return sendTrials(parts.trial, parts);
  if (name === 'confirm' && withReference) return confirmTrial(reference, parts.trial, parts);
  if (name === 'dns' && rest.length === 0) return mailDnsCommand(reference, parts.mailDns, parts);
  if (reference === undefined) {
    if (name === 'list') return list(parts);
    if (name === 'export') return exportAll(parts, file.write);
    if (name === 'check') return check(parts);
    if (name === 'bounce') return readBounce(parts);
  }
  parts.writeError(USAGE);
  return 2;
}

async function list({ store, write }: OutboxCommandParts): Promise<number> {
  const messages = await store.list();
  if (messages.length === 0) write('Er wacht geen enkel bericht.');
  for (const message of messages) write(printMessage(message));
  return 0;
}

async function show(reference: string, parts: OutboxCommandParts): Promise<number> {
  const message = await parts.store.read(reference);
  if (!message) return notFound(reference, parts);
  parts.write(printMessage(message));
  const letter = open(message, parts);
  if (!letter) return 1;
  parts.write(printLetter(letter, parts.courier.mailboxFor(letter)));
  return 0;
}

async function retry(reference: string, parts: OutboxCommandParts): Promise<number> {
  const count = await parts.store.retry(reference, parts.clock.now());
  if (count === 0) return notFound(reference, parts);
  parts.write(`Bericht ${reference} wordt nu opnieuw geprobeerd, bij het team zelf.`);
  return 0;
}

/** @param write gets each mail byte for byte: in a mail every character that a terminal obeys is encoded */
async function exportAll(parts: OutboxCommandParts, write: OutboxCommandParts['write']): Promise<number> {
  let unreadable = 0;
  for (const { key } of await parts.store.list()) {
    const message = await parts.store.readByKey(key);
    const letter = message && open(message, parts);
    if (letter) write(await entryOf(letter, message, parts));
    else if (message) unreadable += 1;
  }
  return unreadable === 0 ? 0 : 1;
}

async function entryOf(letter: Letter, message: SealedMessage, { courier }: OutboxCommandParts): Promise<string> {
  const mail = await courier.writeClear(letter, message, 'onbekend@1712.example');
  return mailboxEntry(mail.toString('latin1'), new Date(message.acceptedAt));
}

async function check({ store, ring, clock, write }: OutboxCommandParts): Promise<number> {
  const summary = await store.summary(ring.all.map(({ id }) => id));
  const now = clock.now();
  write(
    [
      `wachtend: ${summary.waiting}`,
      `oudste: ${Math.floor(waitedFor(summary.oldestAcceptedAt, now) / 1000)} s`,
      `opzijgezet: ${summary.setAside}`,
      `met onbekende sleutel: ${summary.unknownKeys}`,
    ].join(', '),
  );
  return Object.keys(wrongWith(summary, now)).length > 0 ? 1 : 0;
}

/** @returns 0 when it need not be handed over again; 1 when it has to be, in a moment */
async function readBounce({ returns, readInput, write, writeError }: OutboxCommandParts): Promise<number> {
  const verdict = await returns.read(await readInput());
  if (verdict === 'early') {
    writeError('Die mail is nog onderweg: bied dit straks opnieuw aan.');
    return 1;
  }
  if (verdict === 'done') write('Gelezen: over een mail van deze site.');
  else writeError('Dit gaat over geen mail die deze site nog kent. Laat iemand het lezen.');
  return 0;
}

function open({ key, keyId, sealed, reference }: SealedMessage, parts: OutboxCommandParts): Letter | null {
  try {
    return unpackLetter(unseal(parts.ring, key, { keyId, bytes: sealed }));
  } catch (error) {
    const unknownKey = error instanceof SealError && error.reason === 'unknown-key';
    const why = unknownKey
      ? `het is verzegeld met een sleutel die hier niet staat (${keyId}): zet die bij in OUTBOX_KEY`
      : 'het is beschadigd';
    parts.writeError(`Bericht ${reference} kan niet geopend worden: ${why}.`);
    return null;
  }
}

function notFound(reference: string, { writeError }: OutboxCommandParts): number {
  writeError(`Er wacht geen bericht ${reference} dat nu niet onderweg is. Misschien is het al bezorgd: zie list.`);
  return 1;
}
