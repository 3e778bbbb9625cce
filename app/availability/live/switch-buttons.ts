/** What the coordinator can do with one tap, for each line as it is now; what cannot be says why. In Dutch only. Pure. */
import type { LiveStates } from '~/hours/live';
import type { ChannelId, ChannelSchedule } from '~/hours/schedule';
import { timeInWords } from '~/hours/words';
import { closingTime, planSwitch, type SwitchFault } from './switch-form';
import { EMPTY_SWITCH, pressOf, type SwitchChoice, type SwitchValues } from './switch-values';
import { SWITCH_FAULTS, type SwitchLine, switchLines } from './switch-words';

export interface SwitchButton {
  /** What it sends. */
  press: string;
  words: string;
  /** False: pressed now it would be refused. */
  possible: boolean;
}

export interface SwitchBlock extends SwitchLine {
  buttons: SwitchButton[];
  /** Why some of them are not possible; empty when all are. */
  why: string;
}

const AT_HAND: SwitchChoice[] = ['half-hour', 'hour', 'closing', 'free'];

/** The two lines of 1712 with their buttons, the phone first. */
export function switchBlocks(schedule: ChannelSchedule, live: LiveStates, now: Date): SwitchBlock[] {
  return switchLines(schedule, live, now).map((line) => {
    const { channel } = line;
    const faults = AT_HAND.map((choice) => faultOf({ ...EMPTY_SWITCH, channel, choice }, schedule, now));
    const buttons = AT_HAND.map((choice, index) => ({
      press: pressOf(channel, choice),
      words: buttonWords(choice, channel, schedule, now),
      possible: faults[index] === null,
    }));
    const refused = faults.find((fault) => fault !== null);
    return { ...line, buttons, why: refused ? SWITCH_FAULTS[refused] : '' };
  });
}

/** Why it would be refused now; null: it would not. */
function faultOf(values: SwitchValues, schedule: ChannelSchedule, now: Date): SwitchFault | null {
  const planned = planSwitch(values, schedule, now);
  return 'fault' in planned ? planned.fault : null;
}

function buttonWords(choice: SwitchChoice, channel: ChannelId, schedule: ChannelSchedule, now: Date): string {
  if (choice === 'half-hour') return 'Druk, 30\u00a0min';
  if (choice === 'hour') return 'Druk, 1\u00a0uur';
  if (choice === 'free') return 'Weer vrij';
  const closes = closingTime(schedule, channel, now);
  return closes ? `Druk tot ${timeInWords(closes, 'nl')}` : 'Druk tot sluiting';
}
