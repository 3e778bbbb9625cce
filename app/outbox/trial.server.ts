/**
 * `npm run outbox -- test TEAM` and `trial --all`: one mail over the real way, with nothing of a visitor in it, and what came of
 * it. That a server took it is not that it arrived: it is written down until a report, an answer or a person says so.
 */
import { RECEIVER_IDS } from '~/content/schemas';
import type { ReceiverId } from '~/content/settings';
import { SECOND } from '~/platform/durations';
import type { Terminal } from '~/platform/visible';
import type { Courier } from './courier.server';
import { mailNameOf } from './identity.server';
import type { Letter } from './letter';
import type { Outcome } from './outcome';
import { TRIAL_REFERENCE } from './returns/return-store.server';
import type { TrialStore } from './returns/trial-store.server';

export interface TrialParts {
  courier: Courier;
  trials: TrialStore;
  random(bytes: number): Buffer;
  /** Where mails are written when there is no mail server; null: they are sent. */
  mailFolder: string | null;
}

const PATIENCE = 20 * SECOND;
const KEY_BYTES = 32;
/** Of a trial's name: what a person types. */
const CODE = /^[0-9a-f]{8,32}$/;
const CODE_LENGTH = 8;

/** @returns the exit code: 0 the mail was taken; 1 it was not; 2 there is no such team */
export async function sendTrial(name: string, parts: TrialParts, terminal: Terminal): Promise<number> {
  const team = RECEIVER_IDS.find((id) => id === name.toLowerCase());
  if (!team) {
    terminal.writeError(`Er is geen team "${name}". De teams: ${RECEIVER_IDS.join(', ')}.`);
    return 2;
  }
  return send(team, parts, terminal);
}

/** To each team, one after another. @returns 0 all were taken; 1 one was not */
export async function sendTrials(parts: TrialParts, terminal: Terminal): Promise<number> {
  let worst = 0;
  for (const team of RECEIVER_IDS) worst = Math.max(worst, await send(team, parts, terminal));
  return worst;
}

/** @param code as it stands in the trial @returns 0; 1 when no trial of the last days has it */
export async function confirmTrial(code: string, { courier, trials }: TrialParts, terminal: Terminal): Promise<number> {
  const team = CODE.test(code.toLowerCase()) ? await trials.confirm(code.toLowerCase(), courier.now().getTime()) : null;
  if (team !== null) terminal.write(`De proefmail voor ${team} is aangekomen: opgeschreven.`);
  else terminal.writeError(`Er is geen proefmail met de code "${code}". Neem de code die in de proefmail staat.`);
  return team === null ? 1 : 0;
}

async function send(team: ReceiverId, parts: TrialParts, terminal: Terminal): Promise<number> {
  const { courier, trials, random, mailFolder } = parts;
  terminal.write(addressLine(team, courier));
  const key = random(KEY_BYTES).toString('hex');
  const acceptedAt = courier.now().getTime();
  const id = mailNameOf(key, 0);
  // Before it is sent: a report can be faster than we are.
  await trials.add(id, team, acceptedAt);
  const promised = { key, reference: TRIAL_REFERENCE, acceptedAt };
  const history = { refusals: 0, bounced: 0, trial: true };
  const outcome = await courier.bring(trialLetter(team, id), promised, history, { milliseconds: PATIENCE });
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

function trialLetter(team: ReceiverId, id: string): Letter {
  return {
    team,
    subject: `1712 ${TRIAL_REFERENCE}`,
    text: [
      'Dit is een proefmail van de website van 1712. Niemand heeft iets geschreven.',
      '',
      `Zo komen berichten voor het team ${team} binnen. Zie je deze mail? Antwoord er dan op: een leeg antwoord is genoeg.`,
      'Doet jullie mailserver of een regel in het postvak dat al, dan hoef je niets te doen.',
      '',
      `Code: ${id.slice(0, CODE_LENGTH)}`,
      '',
    ].join('\n'),
  };
}
