/** Which lines are for whom: those an audience always sees, and those that come forward when 1712 cannot be called. */
import type { Helpline } from 'content-collections';
import type { Audience } from '~/audiences/audiences';
import type { LinesAhead } from '~/content/settings';
import { helplineById, inOrder, OWN_LINE } from '~/helplines/helplines';
import type { ChannelId } from '~/hours/schedule';
import { type AvailabilitySources, type Line, lineOf, linesOf } from './line';

type Sources = Pick<AvailabilitySources, 'helplines' | 'ahead'>;

export interface AudienceLines {
  /** 1712's phone first, then the chats meant for this audience. */
  own: Line[];
  /** The lines that come forward. */
  named: Line[];
  /** General lines in Dutch that fit this audience: shown when they are open. */
  general: Line[];
}

type Kept = WeakMap<readonly Helpline[], { ahead: LinesAhead; lines: AudienceLines }>;
const kept: Record<Audience, Kept> = { children: new WeakMap(), teens: new WeakMap(), adults: new WeakMap() };

/** A line whose number is hidden does not come forward. @throws Error when 1712's own are missing from the content */
export function linesForAudience({ helplines, ahead }: Sources, audience: Audience): AudienceLines {
  const known = kept[audience].get(helplines);
  if (known?.ahead === ahead) return known.lines;
  const lines = chooseLines({ helplines, ahead }, audience);
  kept[audience].set(helplines, { ahead, lines });
  return lines;
}

/** 1712's own lines, and those that content/helplines-ahead.yaml names for the audience. */
export function comesForward(helpline: string, id: ChannelId, ahead: LinesAhead, audience: Audience): boolean {
  const named = id === 'phone' ? ahead.phone[audience] : chatsAhead(ahead, audience);
  return helpline === OWN_LINE || named.includes(helpline);
}

/** For adults that is 1712's own. */
function chatsAhead({ chat }: LinesAhead, audience: Audience): readonly string[] {
  return audience === 'adults' ? [] : chat[audience];
}

function chooseLines({ helplines, ahead }: Sources, audience: Audience): AudienceLines {
  const own = [lineOf(helplines, OWN_LINE, 'phone'), ...chatsFor({ helplines, ahead }, audience)];
  const named = ahead.phone[audience].flatMap((id) => reachable(helplines, id, 'phone'));
  const listed = [...own, ...named];
  const general = inOrder(helplines)
    .filter((helpline) => isGeneral(helpline) && isFor(helpline, audience))
    .flatMap(linesOf)
    .filter((line) => !listed.some((other) => other.channel === line.channel));
  return { own, named, general };
}

function chatsFor({ helplines, ahead }: Sources, audience: Audience): Line[] {
  if (audience === 'adults') return [lineOf(helplines, OWN_LINE, 'chat')];
  const named = chatsAhead(ahead, audience);
  const others = inOrder(helplines)
    .filter((helpline) => isForMinorsOnly(helpline) && isFor(helpline, audience) && listens(helpline))
    .filter(({ id }) => !named.includes(id))
    .flatMap(linesOf)
    .filter(({ id }) => id === 'chat');
  return [...named.flatMap((id) => reachable(helplines, id, 'chat')), ...others];
}

/** That each one is there, the gate sees to; here it is one whose number was found to be wrong. */
function reachable(helplines: readonly Helpline[], id: string, way: ChannelId): Line[] {
  return linesOf(helplineById(helplines, id)).filter((line) => line.id === way);
}

function isFor(helpline: Helpline, audience: Audience): boolean {
  return helpline.audiences.includes(audience);
}

function isForMinorsOnly({ audiences }: Helpline): boolean {
  return !audiences.includes('adults') && !audiences.includes('professionals');
}

function isGeneral({ themes, languages, emergency }: Helpline): boolean {
  return themes.includes('anything') && languages.includes('nl') && !emergency;
}

function listens({ themes, languages }: Helpline): boolean {
  return languages.includes('nl') && (themes.includes('anything') || themes.includes('child-abuse'));
}
