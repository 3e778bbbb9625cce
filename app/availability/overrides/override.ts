/** What the coordinator sets for days to come, besides the hours of content/: its kinds, and who set it. */
import type { Audience } from '~/audiences/audiences';
import type { HoursOverride } from '~/hours/overrides';

/** A helpline whose number is wrong: until content/ has another one, nobody is sent there. */
export interface HiddenNumber {
  kind: 'hidden';
  helpline: string;
  /** As content/ had it when it was hidden. */
  number: string;
  until: null;
}

/** A line on the first screen of homes, in Dutch. */
export interface News {
  kind: 'news';
  words: string;
  audience: Audience | 'all';
  until: Date;
}

export type OverrideBody = HoursOverride | HiddenNumber | News;

export type Override = OverrideBody & {
  id: string;
  /** The name of the key with which it was set. */
  by: string;
  setAt: Date;
};

export function isOfHours<Given extends OverrideBody>(override: Given): override is Given & HoursOverride {
  return override.kind === 'closure' || override.kind === 'hours';
}

export function isOver({ until }: Pick<Override, 'until'>, now: Date): boolean {
  return until !== null && until <= now;
}

/** A name for those that are not over at a moment (epoch milliseconds): the same for the same ones, and '' for none. */
export function nameOfOverrides(overrides: readonly Override[], moment: number): string {
  // Asked for every page that is served from memory, and mostly nothing is set.
  if (overrides.length === 0) return '';
  const at = new Date(moment);
  return overrides
    .filter((override) => !isOver(override, at))
    .map(({ id }) => id)
    .join();
}

/** What it is about, for who looks back: channels, a helpline, an audience. */
export function subjectOf(override: OverrideBody): string {
  if (override.kind === 'hidden') return override.helpline;
  return override.kind === 'news' ? override.audience : override.channels.join();
}
