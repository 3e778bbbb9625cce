/** The fields of the form on /beheer, as a browser sends them. */
import type { ChannelId } from '~/hours/schedule';
import { onOneLine, visibleLine, withPlainDigits } from '~/i18n/typed-text';

export const CHANNEL_CHOICES = ['phone', 'chat', 'both'] as const;
export const SWITCH_CHOICES = ['half-hour', 'hour', 'closing', 'broadcast', 'closed', 'free'] as const;
export type ChannelChoice = (typeof CHANNEL_CHOICES)[number];
export type SwitchChoice = (typeof SWITCH_CHOICES)[number];

/** What was chosen, as it stands in the form; the token is never among it. */
export interface SwitchValues {
  channel: ChannelChoice;
  choice: SwitchChoice | '';
  /** As the browser sends it: "2026-11-23T12:30", on the clock of Brussels. */
  closedUntil: string;
  note: string;
}

export const EMPTY_SWITCH: SwitchValues = { channel: 'both', choice: '', closedUntil: '', note: '' };

/** What a button sends that says channel and choice at once: one tap, also without script. */
export function pressOf(channel: ChannelChoice, choice: SwitchChoice): string {
  return `${channel} ${choice}`;
}

export function channelsOf(choice: ChannelChoice): ChannelId[] {
  return choice === 'both' ? ['phone', 'chat'] : [choice];
}

/** Channel and choice come from the button that was pressed (`press`), or from the two fields of those names. */
export function readSwitchValues(form: FormData): SwitchValues {
  const text = (name: string) => String(form.get(name) ?? '');
  const [channel, choice] = form.has('press') ? text('press').split(' ') : [text('channel'), text('choice')];
  return {
    channel: CHANNEL_CHOICES.find((known) => known === channel) ?? EMPTY_SWITCH.channel,
    choice: SWITCH_CHOICES.find((known) => known === choice) ?? '',
    closedUntil: withPlainDigits(visibleLine(text('closedUntil'))),
    note: onOneLine(text('note')),
  };
}
