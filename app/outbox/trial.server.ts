/** `npm run outbox -- test TEAM`: one mail over the real way, with nothing of a visitor in it, and what came of it. */
import { RECEIVER_IDS } from '~/content/schemas';
import type { ReceiverId } from '~/content/settings';
import { SECOND } from '~/platform/durations';
import type { Terminal } from '~/platform/visible';
import type { Courier } from './courier.server';
import type { Letter } from './letter';
import type { Outcome } from './outcome';

export interface TrialParts {
  courier: Courier;
  random(bytes: number): Buffer;
  /** Where mails are written when there is no mail server; null: they are sent. */
  mailFolder: string | null;
}

const REFERENCE = 'PROEF';
const PATIENCE = 20 * SECOND;
const KEY_BYTES = 32;

/** @returns the exit code: 0 the mail was taken; 1 it was not; 2 there is no such team */
export async function sendTrial(
  name: string,
  { courier, random, mailFolder }: TrialParts,
  terminal: Terminal,
): Promise<number> {
  const team = RECEIVER_IDS.find((id) => id === name.toLowerCase());
  if (!team) {
    terminal.writeError(`Er is geen team "${name}". De teams: ${RECEIVER_IDS.join(', ')}.`);
    return 2;
  }
  terminal.write(addressLine(team, courier));
  const promised = {
    key: random(KEY_BYTES).toString('hex'),
    reference: REFERENCE,
    acceptedAt: courier.now().getTime(),
  };
  const outcome = await courier.bring(trialLetter(team), promised, 0, { milliseconds: PATIENCE });
  if (outcome.kind !== 'delivered') {
    terminal.writeError(`NIET bezorgd: ${REASONS[outcome.kind]} (${outcome.code}).`);
    return 1;
  }
  terminal.write(
    mailFolder
      ? `Er is geen mailserver ingesteld (SMTP_URL): de mail is NIET verstuurd maar geschreven in ${mailFolder}.`
      : 'De mailserver heeft de mail aangenomen. Kijk of hij in het postvak staat.',
  );
  return 0;
}

const REASONS: Record<Exclude<Outcome['kind'], 'delivered'>, string> = {
  refused: 'het postvak wordt voorgoed geweigerd',
  delayed: 'de mailserver zegt nu niet',
  unreachable: 'de mailserver is niet te bereiken',
};

function addressLine(team: ReceiverId, courier: Courier): string {
  const { to, receiver } = courier.destinationOf(team);
  const takesOver = receiver === team ? '' : ` (vandaag neemt ${receiver} over)`;
  return `Proefmail voor ${team}${takesOver}, naar ${to ?? 'geen postvak: vul het in in content/teams.yaml'}`;
}

function trialLetter(team: ReceiverId): Letter {
  return {
    team,
    subject: `1712 ${REFERENCE}`,
    text: [
      'Dit is een proefmail van de website van 1712. Niemand heeft iets geschreven, er hoeft niets te gebeuren.',
      '',
      `Zo komen berichten voor het team ${team} binnen.`,
      '',
    ].join('\n'),
  };
}
