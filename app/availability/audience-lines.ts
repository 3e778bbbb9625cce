/** Which lines are for whom: those an audience always sees, and those that come forward when 1712 cannot be called. */
import type { Helpline } from 'content-collections';
import type { Audience } from '~/audiences/audiences';
import type { LinesAhead } from '~/content/settings';
import { helplineById, inOrder, OWN_LINE } from '~/helplines/helplines';
import type { ChannelId } from '~/hours/schedule';
import { type AvailabilitySources, type Line, lineOf, linesOf } from './line';

type Sources = Pick<AvailabilitySources, 'helplines' | 'ahead'>;

export interface AudienceLines {
  /** 1712's phone first, then the chats meant for this audience; 1712's own for the young only where its channel names them. */
  own: Line[];
  /** The lines that come forward. */
  named: Line[];
  /** General lines in Dutch that fit this audience: shown when they are open. */
  general: Line[];
}

/** For whom, and in which language. */
export interface Listener {
  audience: Audience;
  language: string;
}

interface Kept {
  ahead: LinesAhead;
  /** By listener. */
  lines: Map<string, AudienceLines>;
}
const kept = new WeakMap<readonly Helpline[], Kept>();

/** A line whose number is hidden does not come forward. @throws Error when 1712's own are missing from the content */
export function linesFor({ helplines, ahead }: Sources, { audience, language }: Listener): AudienceLines {
  const before = kept.get(helplines);
  const known = before?.ahead === ahead ? before : { ahead, lines: new Map<string, AudienceLines>() };
  kept.set(helplines, known);
  const key = `${language} ${audience}`;
  const lines = known.lines.get(key) ?? chooseLines({ helplines, ahead }, { audience, language });
  known.lines.set(key, lines);
  return lines;
}

/** 1712's own lines, and those that content/helplines-ahead.yaml names for who listens. */
export function comesForward(helpline: string, id: ChannelId, ahead: LinesAhead, listener: Listener): boolean {
  const named = id === 'phone' ? phonesAhead(ahead, listener) : chatsAhead(ahead, listener.audience);
  return helpline === OWN_LINE || named.includes(helpline);
}

/** In another language than Dutch: those that speak it. */
function phonesAhead({ phone, spoken }: LinesAhead, { audience, language }: Listener): readonly string[] {
  return language === 'nl' ? phone[audience] : (spoken[language]?.[audience] ?? []);
}

/** For adults that is 1712's own. */
function chatsAhead({ chat }: LinesAhead, audience: Audience): readonly string[] {
  return audience === 'adults' ? [] : chat[audience];
}

/** Who reads another language meets those who speak it, and 1712; no lines that answer in Dutch beside it. */
function chooseLines({ helplines, ahead }: Sources, listener: Listener): AudienceLines {
  const { audience, language } = listener;
  const phone = lineOf(helplines, OWN_LINE, 'phone');
  const named = phonesAhead(ahead, listener).flatMap((id) => reachable(helplines, id, 'phone'));
  if (language !== 'nl') return { own: [phone], named, general: [] };
  const own = [phone, ...chatsFor({ helplines, ahead }, audience)];
  const listed = [...own, ...named];
  const general = inOrder(helplines)
    .filter((helpline) => isGeneral(helpline) && isFor(helpline, audience))
    .flatMap(linesOf)
    .filter((line) => !listed.some((other) => other.channel === line.channel));
  return { own, named, general };
}

function chatsFor({ helplines, ahead }: Sources, audience: Audience): Line[] {
  const own = lineOf(helplines, OWN_LINE, 'chat');
  if (audience === 'adults') return [own];
  const named = chatsAhead(ahead, audience);
  const others = inOrder(helplines)
    .filter((helpline) => isForMinorsOnly(helpline) && isFor(helpline, audience) && listens(helpline))
    .filter(({ id }) => !named.includes(id))
    .flatMap(linesOf)
    .filter(({ id }) => id === 'chat');
  const ours = own.channel.audiences?.includes(audience) ? [own] : [];
  return [...ours, ...named.flatMap((id) => reachable(helplines, id, 'chat')), ...others];
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
