/** What the badge says: one state in a few words, when that was true, and all of it for who cannot see the picture. */
import type { AvailabilitySources } from '~/availability/availability';
import { forPanel, type PanelLine } from '~/availability/for-panel';
import { OWN_LINE } from '~/helplines/helplines';
import { brusselsDay, daysBetween } from '~/hours/brussels-time';
import type { State } from '~/hours/moments';
import { type Saying, stateInWords } from '~/hours/state-words';
import { clockReading, dayInWords, timeInWords } from '~/hours/words';

export interface BadgeWords {
  state: State;
  /** "Open tot 18 uur". */
  says: string;
  /** The same where there is little room: without the time of day when the day is far off. */
  saysShortly: string;
  /** "(stand 16.59)". */
  asOf: string;
  /** All of the above in one line. */
  title: string;
  /** Each way to reach 1712 with its state. */
  description: string;
}

/**
 * @param time what stands for the minute: on a page of ours that is kept for hours the badge is an example, without one
 * @returns the words, and when anything in them changes but the minute (ISO; null when nothing is known to)
 */
export function badgeWords(saying: Saying, sources: AvailabilitySources, time = minuteOf(saying)) {
  const { lines, nextChange } = forPanel(saying.now, { audience: 'adults', language: 'nl' }, sources);
  const own = lines.filter(({ helpline }) => helpline === OWN_LINE);
  const line = whatWorksNow(own);
  const says = lineInWords(line, saying);
  const asOf = saying.translate('badge.asOf', { time });
  const words: BadgeWords = {
    state: line.state,
    says,
    saysShortly: isFarOff(line, saying.now) ? opensOnDay(line, saying) : says,
    asOf,
    title: saying.translate('badge.title', { says, asOf }),
    description: own.map((one) => channelInWords(one, saying)).join(' '),
  };
  return { words, nextChange };
}

/** "(stand 16.59)": the moment at which what stands beside it was true. */
export function asOfInWords(saying: Saying): string {
  return saying.translate('badge.asOf', { time: minuteOf(saying) });
}

function minuteOf({ now, language }: Saying): string {
  return clockReading(now, language);
}

/** The phone, unless only the chat can be reached. */
function whatWorksNow(own: PanelLine[]): PanelLine {
  const byPhoneFirst = [...own].sort((one, other) => other.id.localeCompare(one.id));
  const [phone] = byPhoneFirst;
  const inState = (state: State) => byPhoneFirst.find((line) => line.state === state);
  const line = inState('open') ?? inState('busy') ?? phone;
  if (!line) throw new Error('content/helplines/1712.yaml: channels: 1712 has neither phone nor chat');
  return line;
}

function lineInWords(line: PanelLine, saying: Saying): string {
  const { now, language, translate } = saying;
  const { state, until, opensAt } = line;
  if (state === 'busy') return translate(line.id === 'phone' ? 'badge.busy' : 'badge.busyChat');
  if (state === 'unknown') return translate('badge.unknown');
  if (state === 'open') {
    if (until === null) return translate('badge.openAlways');
    const values = { until: timeInWords(new Date(until), language) };
    return translate(line.id === 'phone' ? 'badge.open' : 'badge.openChat', values);
  }
  if (opensAt === null) return translate('badge.closed');
  const opens = new Date(opensAt);
  const day = dayInWords(brusselsDay(opens), brusselsDay(now), language);
  return translate('badge.opens', { day, clock: timeInWords(opens, language) });
}

function channelInWords(line: PanelLine, saying: Saying): string {
  const { translate } = saying;
  const state = line.state === 'unknown' ? translate('badge.unknownInDetail') : stateInWords(line, saying);
  return translate(line.id === 'phone' ? 'badge.phone' : 'badge.chat', { state });
}

/** Its opening is named by its date, which is long. */
function isFarOff({ opensAt }: PanelLine, now: Date): boolean {
  return opensAt !== null && daysBetween(brusselsDay(now), brusselsDay(new Date(opensAt))) > 6;
}

function opensOnDay({ opensAt }: PanelLine, { now, language, translate }: Saying): string {
  const day = dayInWords(brusselsDay(new Date(opensAt ?? now)), brusselsDay(now), language);
  return translate('badge.opensOnDay', { day });
}
