/**
 * What the headline says: the truth about now, beginning with what works, and the same that the lit button does. The words
 * stand in content/interface.
 */
import { OWN_LINE } from '~/helplines/helplines';
import { brusselsIso } from '~/hours/brussels-time';
import type { ChannelId } from '~/hours/schedule';
import type { LineNow } from './availability';

/** What is said after a headline that does not begin with 1712's phone. */
interface PhoneLater {
  phoneOpensAt: string | null;
  /** It is open, but busy. */
  phoneBusy?: true;
}

export type Headline =
  /** "1712 is open tot 18 uur." */
  | { says: 'own-phone-open'; until: string | null }
  /** "De chat van 1712 is open tot 22 uur." then "1712 zelf opent morgen om 9 uur." */
  | ({ says: 'own-chat-open'; until: string | null } & PhoneLater)
  /** "Vraag om je terug te bellen." then "1712 is nu druk.": a line of 1712 is busy, and none is open. */
  | { says: 'own-busy' }
  /** "Nu open: bel 106." then "Dat is Tele-Onthaal, een andere hulplijn. 1712 zelf opent maandag om 9 uur." */
  | ({ says: 'other-open'; helpline: string; name: string; number: string | null; id: ChannelId } & PhoneLater)
  /** Nothing is known to be open. */
  | ({ says: 'none-open' } & PhoneLater);

/** Somebody answers on it in a language. */
export function speaks({ line }: LineNow, language: string): boolean {
  return line.helpline.languages.includes(language);
}

/** Only what speaks the reader's language can be the headline. @param shown the panel's lines, what works now first */
export function headlineOf(shown: readonly LineNow[], language: string): Headline {
  const heard = shown.filter((one) => speaks(one, language));
  const own = heard.filter(({ line }) => line.helpline.id === OWN_LINE);
  const phone = own.find(({ line }) => line.id === 'phone');
  if (phone?.state.state === 'open') return { says: 'own-phone-open', until: iso(phone.state.until) };
  const busyPhone = phone?.state.state === 'busy';
  const later: PhoneLater = busyPhone
    ? { phoneOpensAt: null, phoneBusy: true }
    : { phoneOpensAt: iso(phone?.state.opensAt ?? null) };
  const chat = own.find(({ state }) => state.state === 'open');
  if (chat) return { says: 'own-chat-open', until: iso(chat.state.until), ...later };
  if (own.some(({ state }) => state.state === 'busy')) return { says: 'own-busy' };
  const first = heard.find(({ state }) => state.state === 'open');
  if (!first) return { says: 'none-open', ...later };
  const { helpline, id, channel } = first.line;
  const number = channel.number ?? null;
  return { says: 'other-open', helpline: helpline.id, name: helpline.name, number, id, ...later };
}

function iso(instant: Date | null): string | null {
  return instant && brusselsIso(instant);
}
