/**
 * A second opinion on 1712's hours, plain and slow, written to be checked by eye: what content/opening-hours.yaml says
 * at each quarter of an hour, and when that changes next. It shares no code with the site.
 */
import { parse } from 'yaml';
import { holiday, type WallClock, wallClock } from './calendar';
import { holidayMatters, isOpen } from './hours';

export type OracleChannel = 'phone' | 'chat';

export interface OracleSays {
  state: 'open' | 'closed' | 'unknown';
  reason: 'hours' | 'holiday' | 'closure' | null;
  /** The holiday or the closure, in Dutch, when that is the reason. */
  because?: string;
}

export interface OracleAnswer extends OracleSays {
  /** Epoch milliseconds. */
  time: number;
  /** The next change of state, and of state or reason; null: none within the two months after the end. */
  until: number | null;
  changesAt: number | null;
  /** When it opens, if opening is the next change of state. */
  opensAt: number | null;
}

/** A day before any regime is unknown. */
interface Regime {
  from: string;
  until?: string;
  hours: string | null;
  published?: boolean;
}

interface Closure {
  from: string;
  until: string;
  channels: OracleChannel[];
  reason: { nl: string };
}

export type OracleSchedule = Record<OracleChannel, Regime[]> & { closures: Closure[] };

/** @param yaml the text of content/opening-hours.yaml */
export function readSchedule(yaml: string): OracleSchedule {
  return parse(yaml);
}

const QUARTER = 15 * 60_000;
const TWO_MONTHS = 61 * 24 * 3_600_000;

/** Every quarter of an hour from the first midnight UTC on, before the last. Days as "2012-01-01". */
export function oracle(schedule: OracleSchedule, channel: OracleChannel, firstDay: string, lastDay: string) {
  const end = Date.parse(`${lastDay}T00:00:00Z`);
  const answers: OracleAnswer[] = [];
  for (let time = Date.parse(`${firstDay}T00:00:00Z`); time < end + TWO_MONTHS; time += QUARTER) {
    answers.push({ time, ...saysOn(schedule, channel, wallClock(time)), until: null, changesAt: null, opensAt: null });
  }
  lookAhead(answers);
  return answers.filter(({ time }) => time < end);
}

/** From the last to the first: what the next one says differently is the next change. */
function lookAhead(answers: OracleAnswer[]): void {
  let later: OracleAnswer | undefined;
  for (const answer of [...answers].reverse()) {
    if (later) {
      const sameState = answer.state === later.state;
      const same = sameState && answer.reason === later.reason && answer.because === later.because;
      answer.until = sameState ? later.until : later.time;
      answer.changesAt = same ? later.changesAt : later.time;
      answer.opensAt = sameState ? later.opensAt : later.state === 'open' ? later.time : null;
    }
    later = answer;
  }
}

function saysOn(schedule: OracleSchedule, channel: OracleChannel, { day, minute }: WallClock): OracleSays {
  const covers = ({ from, until = '9999-12-31' }: { from: string; until?: string }) => from <= day && day <= until;
  const closure = schedule.closures.find((span) => span.channels.includes(channel) && covers(span));
  if (closure) return { state: 'closed', reason: 'closure', because: closure.reason.nl };
  const regime = schedule[channel].find((span) => span.published !== false && covers(span));
  if (!regime || regime.hours === null) return { state: 'unknown', reason: null };
  if (isOpen(regime.hours, day, minute)) return { state: 'open', reason: 'hours' };
  const because = holiday(day);
  if (because !== undefined && holidayMatters(regime.hours, day)) {
    return { state: 'closed', reason: 'holiday', because };
  }
  return { state: 'closed', reason: 'hours' };
}
