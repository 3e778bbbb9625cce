/** What the headline says: the truth about now, beginning with what works. The words stand in content/interface. */

import { brusselsIso } from '~/hours/brussels-time';
import type { ChannelId } from '~/hours/schedule';
import type { LineNow } from './availability';
import { OWN_LINE } from './line';

/** What is said after a headline that does not begin with 1712's phone. */
interface PhoneLater {
  phoneOpensAt: string | null;
  /** It is open, but busy: "1712 is nu druk." */
  phoneBusy?: true;
}

export type Headline =
  /** "Onze lijn is open tot 18 uur." */
  | { says: 'own-phone-open'; until: string | null }
  /** "Onze chat is open tot 22 uur." then "1712 opent morgen om 9 uur." */
  | ({ says: 'own-chat-open'; until: string | null } & PhoneLater)
  /** "Tele-Onthaal 106 is nu open." then "1712 opent maandag om 9 uur." */
  | ({
      says: 'other-open';
      helpline: string;
      name: string;
      number: string | null;
      id: ChannelId;
    } & PhoneLater)
  /** Nothing is known to be open. */
  | ({ says: 'none-open' } & PhoneLater);

/** @param shown the panel's lines, what works now first */
export function headlineOf(shown: readonly LineNow[]): Headline {
  const phone = shown.find(({ line }) => line.helpline.id === OWN_LINE && line.id === 'phone');
  if (phone?.state.state === 'open') return { says: 'own-phone-open', until: iso(phone.state.until) };
  const later: PhoneLater =
    phone?.state.state === 'busy'
      ? { phoneOpensAt: null, phoneBusy: true }
      : { phoneOpensAt: iso(phone?.state.opensAt ?? null) };
  const [first] = shown;
  if (first?.state.state !== 'open') return { says: 'none-open', ...later };
  const { helpline, id } = first.line;
  if (helpline.id === OWN_LINE) return { says: 'own-chat-open', until: iso(first.state.until), ...later };
  return {
    says: 'other-open',
    helpline: helpline.id,
    name: helpline.name,
    number: openNumber(helpline.id, shown),
    id,
    ...later,
  };
}

/** A line whose chat stands first is still named with its number when its phone is open too. */
function openNumber(helplineId: string, shown: readonly LineNow[]): string | null {
  const phone = shown.find(
    ({ line, state }) => line.helpline.id === helplineId && line.id === 'phone' && state.state === 'open',
  );
  return phone?.line.channel.number ?? null;
}

function iso(instant: Date | null): string | null {
  return instant && brusselsIso(instant);
}
