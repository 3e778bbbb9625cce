/** `npm run availability -- phone busy --until UU:MM`: the live state from a terminal, in the same store as the site. */
import { parseArgs } from 'node:util';
import { brusselsDay } from '~/hours/brussels-time';
import type { LiveState } from '~/hours/live';
import type { ChannelId, ChannelSchedule } from '~/hours/schedule';
import { onTerminal } from '~/platform/visible';
import { scheduleWith } from '../overrides/overlay';
import { type LiveFault, LONGEST_NOTE, liveFault } from './live-rules';
import type { LiveStore } from './live-store.server';
import { wallTime } from './switch-form';
import { CHANNEL_CHOICES, channelsOf } from './switch-values';
import { switchLines } from './switch-words';

export interface LiveCommandDependencies {
  live: Pick<LiveStore, 'states' | 'overrides' | 'set' | 'end'>;
  schedule: ChannelSchedule;
  now: Date;
  /** Gets whole texts, without a line end after the last line. */
  write(text: string): void;
  writeError(text: string): void;
}

const USAGE = `Gebruik: npm run availability -- phone|chat|both busy|closed --until UU:MM [--note "…"]
         npm run availability -- phone|chat|both free
         npm run availability            (toont wat nu geldt)
--until is een uur van vandaag in Brussel, of een ISO-tijdstip met zijn verschil (+01:00).`;

const FAULTS: Record<LiveFault, string> = {
  'until-past': '--until: dat is voorbij; kies een tijdstip dat nog moet komen.',
  'until-far': '--until: dat is te ver weg; busy duurt hoogstens 24 uur, closed hoogstens 7 dagen.',
  'note-long': `--note: dat is te lang; schrijf hoogstens ${LONGEST_NOTE} tekens.`,
  'note-characters': '--note: schrijf gewone tekst op één regel.',
};

type Command =
  | { kind: 'show' }
  | { kind: 'end'; channels: ChannelId[] }
  | { kind: 'set'; channels: ChannelId[]; live: LiveState };

/** The arguments cannot be used; the message says which and why. */
class BadArguments extends Error {}

/**
 * Shows what holds now, after having changed it if asked.
 * @param args what stands after `npm run availability --`
 * @returns the exit code: 0; 2 when the arguments are wrong; 1 when it could not be stored
 */
export async function liveCommand(args: string[], dependencies: LiveCommandDependencies): Promise<number> {
  const { live, schedule, now, write, writeError } = onTerminal(dependencies);
  try {
    if (!(await carryOut(readCommand(args, now), live))) {
      writeError('Het kon niet bewaard worden: kijk of DATA_DIR beschreven kan worden.');
      return 1;
    }
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    writeError(`${error.message}\n${USAGE}`);
    return 2;
  }
  const lines = switchLines(scheduleWith(schedule, live.overrides()), live.states(), now);
  write(lines.map(({ name, words, note }) => `${name}: ${words}${note ? ` – "${note}"` : ''}`).join('\n'));
  return 0;
}

async function carryOut(command: Command, live: LiveCommandDependencies['live']): Promise<boolean> {
  if (command.kind === 'end') return live.end(command.channels, 'command');
  if (command.kind === 'set') {
    const changes = command.channels.map((channel) => ({ channel, live: command.live }));
    return live.set(changes, 'command');
  }
  return true;
}

/** @throws BadArguments */
function readCommand(args: string[], now: Date): Command {
  const { positionals, values } = parsed(args);
  const [channelName, state, ...rest] = positionals;
  if (channelName === undefined) return { kind: 'show' };
  const choice = CHANNEL_CHOICES.find((known) => known === channelName);
  if (!choice) throw new BadArguments(`"${channelName}" is geen kanaal; schrijf phone, chat of both.`);
  if (rest.length > 0) throw new BadArguments(`"${rest.join(' ')}" is te veel.`);
  const channels = channelsOf(choice);
  if (state === 'free') return { kind: 'end', channels };
  if (state !== 'busy' && state !== 'closed') {
    throw new BadArguments(`"${state ?? ''}" is geen toestand; schrijf busy, closed of free.`);
  }
  const note = values.note?.trim();
  const live: LiveState = { state, until: readUntil(values.until, now), ...(note && { note }) };
  const fault = liveFault(live, now);
  if (fault) throw new BadArguments(FAULTS[fault]);
  return { kind: 'set', channels, live };
}

function parsed(args: string[]) {
  try {
    const options = { until: { type: 'string' }, note: { type: 'string' } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : 'Dit is niet te lezen.');
  }
}

function readUntil(text: string | undefined, now: Date): Date {
  if (text === undefined) throw new BadArguments('--until ontbreekt: tot wanneer?');
  const today = wallTime(`${brusselsDay(now)}T${text.padStart(5, '0')}`);
  const instant = /^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : today;
  if (!instant || Number.isNaN(instant.getTime())) {
    throw new BadArguments(`--until: "${text}" is geen uur; schrijf UU:MM, of een ISO-tijdstip met zijn verschil.`);
  }
  return instant;
}
