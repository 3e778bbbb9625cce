/** Which lines are for whom: those an audience always sees, and those that come forward when 1712 cannot be called. */
import type { Helpline } from 'content-collections';
import type { Audience } from '~/audiences/audiences';
import { inOrder } from '~/helplines/helplines';
import { type Line, lineOf, linesOf, OWN_LINE } from './line';

/** Named by the contract: listed for everyone whenever 1712's phone is not open. */
const ALWAYS_NAMED = ['tele-onthaal', 'awel'];
/** Named by the contract: the chat of the children's and teens' sections. */
const CHAT_FOR_MINORS = 'nupraatikerover';

export interface AudienceLines {
  /** 1712's phone first, then the chats meant for this audience. */
  own: Line[];
  /** 106 and 102, those that fit this audience first. */
  named: Line[];
  /** General lines in Dutch that fit this audience: shown when they are open. */
  general: Line[];
}

const kept = new WeakMap<readonly Helpline[], Map<Audience, AudienceLines>>();

/** @throws Error when a line of the contract is missing from the content */
export function linesForAudience(helplines: readonly Helpline[], audience: Audience): AudienceLines {
  const byAudience = kept.get(helplines) ?? new Map<Audience, AudienceLines>();
  kept.set(helplines, byAudience);
  const known = byAudience.get(audience) ?? chooseLines(helplines, audience);
  byAudience.set(audience, known);
  return known;
}

function chooseLines(helplines: readonly Helpline[], audience: Audience): AudienceLines {
  const own = [lineOf(helplines, OWN_LINE, 'phone'), ...chatsFor(helplines, audience)];
  const named = ALWAYS_NAMED.map((id) => lineOf(helplines, id, 'phone')).sort(
    ({ helpline: one }, { helpline: other }) =>
      Number(isFor(other, audience)) - Number(isFor(one, audience)) || one.order - other.order,
  );
  const listed = [...own, ...named];
  const general = inOrder(helplines)
    .filter((helpline) => isGeneral(helpline) && isFor(helpline, audience))
    .flatMap(linesOf)
    .filter((line) => !listed.some((other) => other.channel === line.channel));
  return { own, named, general };
}

function chatsFor(helplines: readonly Helpline[], audience: Audience): Line[] {
  if (audience === 'adults') return [lineOf(helplines, OWN_LINE, 'chat')];
  // Refuse content without the contract's chat rather than leave it out.
  lineOf(helplines, CHAT_FOR_MINORS, 'chat');
  return inOrder(helplines)
    .filter((helpline) => isForMinorsOnly(helpline) && isFor(helpline, audience) && listens(helpline))
    .flatMap(linesOf)
    .filter(({ id }) => id === 'chat');
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

function listens({ id, themes, languages }: Helpline): boolean {
  const fits = themes.includes('anything') || themes.includes('child-abuse');
  return id === CHAT_FOR_MINORS || (fits && languages.includes('nl'));
}
