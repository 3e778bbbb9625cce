/** How 1712's phone and chat are now, in words for the coordinator: on /beheer and in the command. In Dutch only. */
import type { LiveStates } from '~/hours/live';
import { type ChannelId, type ChannelSchedule, channelState } from '~/hours/schedule';
import { whenInWords } from '~/hours/words';
import { LONGEST_NOTE } from './live-rules';
import type { SwitchFault } from './switch-form';

export interface SwitchLine {
  channel: ChannelId;
  name: string;
  words: string;
  note: string | null;
}

const CHANNEL_NAMES: Record<ChannelId, string> = { phone: 'Telefoon', chat: 'Chat' };

export const SWITCH_FAULTS: Record<SwitchFault, string> = {
  'choice-missing': 'Kies wat er geldt.',
  'time-missing': 'Vul in tot welke dag en welk uur het gesloten is.',
  'closed-already': 'Dat kan pas als de lijn open is.',
  'closing-unknown': 'Er is geen sluitingsuur bekend. Kies een andere duur.',
  'until-past': 'Kies een tijdstip dat nog moet komen.',
  'until-far': 'Dat is te ver weg. Druk kan hoogstens een dag duren, gesloten hoogstens zeven dagen.',
  'note-long': `Maak het bericht korter dan ${LONGEST_NOTE + 1} tekens.`,
  'note-characters': 'Schrijf het bericht als gewone tekst op één regel.',
};

/** What holds now, the phone first. */
export function switchLines(schedule: ChannelSchedule, live: LiveStates, now: Date): SwitchLine[] {
  return (['phone', 'chat'] as const).map((channel) => ({
    channel,
    name: CHANNEL_NAMES[channel],
    words: channelInWords(schedule, live, channel, now),
    note: live[channel]?.note ?? null,
  }));
}

function channelInWords(schedule: ChannelSchedule, live: LiveStates, channel: ChannelId, now: Date): string {
  const set = live[channel];
  const byHours = byHoursInWords(schedule, channel, now);
  if (!set) return byHours;
  const words = `${set.state === 'busy' ? 'druk' : 'gesloten'} tot ${whenInWords(set.until, now, 'nl')}`;
  // What is closed by its hours stays closed, whatever is set.
  return channelState(schedule, channel, now).state === 'closed' ? `${byHours} (gezet: ${words})` : words;
}

function byHoursInWords(schedule: ChannelSchedule, channel: ChannelId, now: Date): string {
  const { state, until, opensAt } = channelState(schedule, channel, now);
  if (state === 'unknown') return 'uren niet bekend';
  if (state === 'open') return until ? `open volgens de uren, tot ${whenInWords(until, now, 'nl')}` : 'altijd open';
  return opensAt
    ? `gesloten volgens de uren, open vanaf ${whenInWords(opensAt, now, 'nl')}`
    : 'gesloten volgens de uren';
}
