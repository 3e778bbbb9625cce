/** What the coordinator says about now ("alles druk"), laid over the hours. */
import { earliest, type Moment, type MomentAt } from './moments';

export interface LiveState {
  state: 'busy' | 'closed';
  until: Date;
  /** Shown to adults in Dutch. */
  note?: string;
}

export interface LiveStates {
  phone?: LiveState;
  chat?: LiveState;
}

/** A live state and the channel of 1712 that it is for. */
export interface LiveChange {
  channel: keyof LiveStates;
  live: LiveState;
}

/** A name for what still holds at a moment (epoch milliseconds): the same for the same states, and '' for none. */
export function nameOfStates(states: LiveStates, moment: number): string {
  // Asked for every page that is served from memory, and mostly nothing is set.
  if (!states.phone && !states.chat) return '';
  const holding = Object.entries(states).filter(
    ([, live]: [string, LiveState | undefined]) => live && live.until.getTime() > moment,
  );
  return holding.length === 0 ? '' : JSON.stringify(holding);
}

/** Live state wins over open and unknown hours until it ends; what is closed by its hours stays closed. */
export function withLive(momentAt: MomentAt, live: LiveState): MomentAt {
  return (instant) => {
    const scheduled = momentAt(instant);
    if (instant >= live.until) return scheduled;
    const edge = earliest(scheduled.edge, live.until);
    if (scheduled.state === 'closed') return { ...scheduled, edge };
    const moment: Moment = { state: live.state, reason: 'live', edge };
    return live.note === undefined ? moment : { ...moment, note: live.note };
  };
}
