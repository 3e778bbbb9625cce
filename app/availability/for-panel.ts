/** Data for the contact panel and for "Geen antwoord? Dit kan je nu doen.": a view only has to print it. */
import type { Audience } from '~/audiences/audiences';
import { OWN_LINE } from '~/helplines/helplines';
import { brusselsIso } from '~/hours/brussels-time';
import type { LocalisedText } from '~/hours/moments';
import {
  type AvailabilitySources,
  type ChannelAvailability,
  channelAvailability,
  firstChange,
  type LineNow,
  type LinesNow,
  linesNow,
} from './availability';
import { type Headline, headlineOf } from './headline';
import { byWhatWorksNow } from './works-now';

export interface PanelLine extends ChannelAvailability {
  /** The helpline's name: "Tele-Onthaal". */
  name: string;
  /** As people read it ("0800 30 030"); null for a chat. */
  number: string | null;
  /** When it opens next, ISO; null when it is open, or when that is not known. */
  opensAt: string | null;
  /** Day and night: open, and no closing time is known to come. */
  alwaysOpen: boolean;
  /** The line says it is there for this audience (102 is listed for adults too, but is there for the young). */
  meantForAudience: boolean;
  /** A source says that it costs nothing. */
  free: boolean;
  /** Last known hours in words, where the hours are not known. */
  hoursNote?: LocalisedText;
}

export interface PanelNow {
  now: string;
  audience: Audience;
  headline: Headline;
  /**
   * What works now first. The lines that come forward and other open lines are among them when 1712's phone is not open.
   * The same object stands for the same line in all three lists.
   */
  lines: PanelLine[];
  /** Everything that is open now beside 1712's phone, in every state: for who got no answer. */
  elseNow: PanelLine[];
  /** Lines other than 1712 that are not open now but will be, by when they open. */
  later: PanelLine[];
  /** The first instant at which anything here changes, ISO. */
  nextChange: string | null;
}

/**
 * @param now ISO times in the answer carry the offset of Brussels
 * @throws Error when hours are malformed or a line that comes forward is missing
 */
export function forPanel(now: Date, audience: Audience, sources: AvailabilitySources): PanelNow {
  const lines = linesNow(now, audience, sources);
  const all = byWhatWorksNow([...lines.own, ...lines.named, ...lines.general]);
  // Written once, so that a view can tell whether it has shown a line already.
  const written = new Map(all.map((one) => [one, panelLine(one, audience)]));
  const pick = (some: LineNow[]) => some.flatMap((one) => written.get(one) ?? []);
  const shown = byWhatWorksNow(linesShown(lines));
  return {
    now: brusselsIso(now),
    audience,
    headline: headlineOf(shown),
    lines: pick(shown),
    elseNow: pick(all.filter((one) => one.state.state === 'open' && !isOwnPhone(one))),
    later: pick(all.filter(({ line, state }) => state.opensAt && line.helpline.id !== OWN_LINE)),
    nextChange: firstChange(all),
  };
}

function linesShown({ own, named, general }: LinesNow): LineNow[] {
  const phone = own.find(isOwnPhone);
  if (phone?.state.state === 'open') return own;
  return [...own, ...named, ...general.filter(({ state }) => state.state === 'open')];
}

function isOwnPhone({ line }: LineNow): boolean {
  return line.helpline.id === OWN_LINE && line.id === 'phone';
}

function panelLine({ line, state }: LineNow, audience: Audience): PanelLine {
  const { helpline, channel } = line;
  return {
    ...channelAvailability(line, state, audience),
    name: helpline.name,
    number: channel.number ?? null,
    opensAt: state.opensAt && brusselsIso(state.opensAt),
    alwaysOpen: state.state === 'open' && state.until === null,
    meantForAudience: helpline.audiences.includes(audience),
    free: helpline.free === true,
    ...(state.state === 'unknown' && channel.hoursNote && { hoursNote: channel.hoursNote }),
  };
}
