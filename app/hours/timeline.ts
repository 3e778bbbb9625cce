/** From "what holds at this instant" to "until when": the next change of state, and the next change of anything. */
import { type Explained, earliest, type Moment, type MomentAt } from './moments';

export interface ChannelState extends Explained {
  /** The next change of state; null when none is known to come. */
  until: Date | null;
  /** When it opens next, if opening is the next change of state. */
  opensAt: Date | null;
  /** The first instant at which anything in this answer differs, the reason included; null: none is known. */
  changesAt: Date | null;
}

/** How many edges (most are midnights) are looked at before the search gives up: more than a year. */
const EDGES_SEARCHED = 400;

interface Answer {
  state: ChannelState;
  /** Until when the answer need not be worked out again. */
  holdsUntil: Date | null;
}

function answerAt(momentAt: MomentAt, now: Date): Answer {
  const { edge, ...here } = momentAt(now);
  let changesAt: Date | null = null;
  let at = edge;
  for (let searched = 0; at && searched < EDGES_SEARCHED; searched += 1) {
    const there = momentAt(at);
    if (!changesAt && !saysTheSame(here, there)) changesAt = at;
    if (there.state !== here.state) {
      const opensAt = there.state === 'open' ? at : null;
      return { state: { ...here, until: at, opensAt, changesAt }, holdsUntil: changesAt };
    }
    at = there.edge;
  }
  return { state: { ...here, until: null, opensAt: null, changesAt }, holdsUntil: earliest(changesAt, at) };
}

function saysTheSame(one: Explained, other: Explained): boolean {
  return (
    one.state === other.state &&
    one.reason === other.reason &&
    one.holiday?.nl === other.holiday?.nl &&
    one.closure?.nl === other.closure?.nl &&
    one.note === other.note
  );
}

/** The state of a channel now and how long it lasts. */
export function stateAt(momentAt: (instant: Date) => Moment, now: Date): ChannelState {
  return answerAt(momentAt, now).state;
}

/**
 * The same, but each answer is kept until its next change (the package costs 0.1 ms a day).
 * A clock that is set back gets a fresh answer. The same object is returned as long as it holds.
 */
export function remembering(momentAt: MomentAt): (now: Date) => ChannelState {
  let kept: (Answer & { since: Date }) | null = null;
  return (now) => {
    if (kept && now >= kept.since && (!kept.holdsUntil || now < kept.holdsUntil)) return kept.state;
    kept = { ...answerAt(momentAt, now), since: new Date(now) };
    return kept.state;
  };
}
