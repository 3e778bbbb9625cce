/** Where the site and the oracle differ. */
import { type ChannelSchedule, channelState } from '~/hours/schedule';
import { type OracleAnswer, type OracleChannel, type OracleSchedule, oracle } from './oracle';

export interface Period {
  /** "2012-01-01"; the last day itself is left out. */
  firstDay: string;
  lastDay: string;
}

export interface Comparison {
  quarters: number;
  /** Quarters by state, so that a comparison of nothing is seen. */
  states: Record<OracleAnswer['state'], number>;
  reasons: Set<OracleAnswer['reason']>;
  differences: string[];
}

const QUARTER = 15 * 60_000;
/** No divisor of the 96 quarters of a day, so that every time of day comes by. */
const STRIDE = 5;

/**
 * Asks the site about the first moment of every quarter of an hour, forwards in time, when it may use what it remembers;
 * then about the last millisecond of every fifth, backwards, when it has to work each answer out anew.
 */
export function compare(
  ours: ChannelSchedule,
  theirs: OracleSchedule,
  channel: OracleChannel,
  { firstDay, lastDay }: Period,
): Comparison {
  const answers = oracle(theirs, channel, firstDay, lastDay);
  const backwards = answers.filter((_, index) => index % STRIDE === 0).reverse();
  const differences = [
    ...answers.flatMap((answer) => difference(ours, channel, answer, answer.time)),
    ...backwards.flatMap((answer) => difference(ours, channel, answer, answer.time + QUARTER - 1)),
  ];
  const states = { open: 0, closed: 0, unknown: 0 };
  for (const { state } of answers) states[state] += 1;
  return { quarters: answers.length, states, reasons: new Set(answers.map(({ reason }) => reason)), differences };
}

function difference(schedule: ChannelSchedule, channel: OracleChannel, answer: OracleAnswer, time: number): string[] {
  const ours = channelState(schedule, channel, new Date(time));
  const same =
    ours.state === answer.state &&
    ours.reason === answer.reason &&
    (ours.holiday?.nl ?? ours.closure?.nl) === answer.because &&
    (ours.until?.getTime() ?? null) === answer.until &&
    (ours.changesAt?.getTime() ?? null) === answer.changesAt &&
    (ours.opensAt?.getTime() ?? null) === answer.opensAt;
  if (same) return [];
  return [`${channel} ${new Date(time).toISOString()}: site ${JSON.stringify(ours)}, oracle ${JSON.stringify(answer)}`];
}
