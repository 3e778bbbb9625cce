/** Data for the contact panel and for "Geen antwoord? Dit kan je nu doen.": a view only has to print it. */
import type { Audience } from '~/audiences/audiences';
import { OWN_LINE } from '~/helplines/helplines';
import { brusselsIso } from '~/hours/brussels-time';
import type { LocalisedText } from '~/i18n/phrases';
import type { Listener } from './audience-lines';
import {
  type AvailabilitySources,
  type ChannelAvailability,
  channelAvailability,
  firstChange,
  type LineNow,
  type LinesNow,
  linesNow,
  ownShown,
} from './availability';
import { type Headline, headlineOf, speaks } from './headline';
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
  /** Somebody answers there in the language of the reader. */
  speaks: boolean;
  /** A source says that it costs nothing. */
  free: boolean;
  /** Whom another line is for, as it says so itself: "6 tot 25 jaar". */
  ages?: LocalisedText;
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
export function forPanel(now: Date, listener: Listener, sources: AvailabilitySources): PanelNow {
  const { audience, language } = listener;
  const lines = linesNow(now, listener, sources);
  const all = byWhatWorksNow(heardFirst([...lines.own, ...lines.named, ...lines.general], language));
  // Written once, so that a view can tell whether it has shown a line already.
  const written = new Map(all.map((one) => [one, panelLine(one, listener)]));
  const pick = (some: LineNow[]) => some.flatMap((one) => written.get(one) ?? []);
  const shown = byWhatWorksNow(heardFirst(linesShown(lines, listener), language));
  return {
    now: brusselsIso(now),
    audience,
    headline: headlineOf(shown, language),
    lines: pick(shown),
    elseNow: pick(all.filter((one) => one.state.state === 'open' && !isOwnPhone(one))),
    later: pick(all.filter(({ line, state }) => state.opensAt && line.helpline.id !== OWN_LINE)),
    nextChange: firstChange(all),
  };
}

/** Lines on which nobody speaks the reader's language come after those on which somebody does. */
function heardFirst(lines: readonly LineNow[], language: string): LineNow[] {
  return [...lines.filter((one) => speaks(one, language)), ...lines.filter((one) => !speaks(one, language))];
}

function linesShown(lines: LinesNow, { audience, language }: Listener): LineNow[] {
  const own = ownShown(lines, audience);
  const { named, general } = lines;
  const phone = own.find(isOwnPhone);
  if (phone?.state.state === 'open' && speaks(phone, language)) return own;
  return [...own, ...named, ...general.filter(({ state }) => state.state === 'open')];
}

function isOwnPhone({ line }: LineNow): boolean {
  return line.helpline.id === OWN_LINE && line.id === 'phone';
}

function panelLine({ line, state }: LineNow, { audience, language }: Listener): PanelLine {
  const { helpline, channel } = line;
  return {
    ...channelAvailability(line, state, audience),
    name: helpline.name,
    number: channel.number ?? null,
    opensAt: state.opensAt && brusselsIso(state.opensAt),
    alwaysOpen: state.state === 'open' && state.until === null,
    meantForAudience: helpline.audiences.includes(audience),
    speaks: helpline.languages.includes(language),
    free: helpline.free === true,
    ...(helpline.ages && helpline.id !== OWN_LINE && { ages: helpline.ages }),
    ...(state.state === 'unknown' && channel.hoursNote && { hoursNote: channel.hoursNote }),
  };
}
