/** Which mailbox a letter goes to now, and whether it is a detour. Pure: the time is an argument. */
import type { ReceiverId } from '~/content/settings';

export interface Routing {
  mailFallback: string | undefined;
  /** The team whose mailbox is the fallback when `mailFallback` is not set. */
  defaultTeam: ReceiverId;
  /** Asked at each delivery, so that a changed mailbox counts for what already waits. */
  mailboxOf(team: ReceiverId): string | undefined;
  /** The team that reads, at this moment, what is meant for another; without it each team reads its own. */
  receiverOf?: ((team: ReceiverId, at: Date) => ReceiverId) | undefined;
  /** The armored OpenPGP key of a team's mailbox. */
  publicKeyOf?: ((team: ReceiverId) => string | undefined) | undefined;
}

/** Why a mail lands in a mailbox that is not its team's own. */
export interface Detour {
  meantFor: ReceiverId;
  /** The team whose mailbox would not have it; null when another team takes over. */
  refusedBy: ReceiverId | null;
}

export interface Route {
  /** Undefined: there is no such mailbox. */
  to: string | undefined;
  detour: Detour | null;
  /** Keys to encrypt with; none: the mail goes out as it is. */
  publicKeys: string[];
}

export function receiverOf(routing: Routing, team: ReceiverId, at: Date): ReceiverId {
  return routing.receiverOf?.(team, at) ?? team;
}

/** The way to the team, or to the team that takes over from it. */
export function routeToTeam(routing: Routing, team: ReceiverId, at: Date): Route {
  const receiver = receiverOf(routing, team, at);
  return {
    to: routing.mailboxOf(receiver),
    detour: receiver === team ? null : { meantFor: team, refusedBy: null },
    publicKeys: keysOf(routing, [receiver]),
  };
}

/**
 * The way to the fallback. What the team's key protects stays protected: the fallback then passes on what it cannot
 * read. A fallback that is the team's own mailbox is no detour.
 */
export function routeToFallback(routing: Routing, team: ReceiverId, at: Date): Route {
  const refusing = receiverOf(routing, team, at);
  const stepsIn = routing.mailFallback === undefined ? receiverOf(routing, routing.defaultTeam, at) : null;
  const to = stepsIn ? routing.mailboxOf(stepsIn) : routing.mailFallback;
  if (to && to.toLowerCase() === routing.mailboxOf(refusing)?.toLowerCase()) return routeToTeam(routing, team, at);
  const publicKeys = keysOf(routing, stepsIn ? [refusing, stepsIn] : [refusing]);
  return { to, detour: { meantFor: team, refusedBy: refusing }, publicKeys };
}

function keysOf(routing: Routing, teams: readonly ReceiverId[]): string[] {
  return teams.map((team) => routing.publicKeyOf?.(team)).filter((key) => key !== undefined);
}
