/** The hours and helplines of content/ with what was set laid over them: what pages, badge and feed are made of. Pure. */
import type { Helpline } from 'content-collections';
import type { Audience } from '~/audiences/audiences';
import type { ChannelSchedule } from '~/hours/schedule';
import { type HiddenNumber, isOfHours, isOver, type News, type Override } from './override';
import type { HideableNumber } from './override-values';

/** Made once of the same two: what is worked out of hours and helplines is kept by the objects that hold them. */
function madeOnce<C extends object>(make: (content: C, overrides: readonly Override[]) => C) {
  const made = new WeakMap<C, WeakMap<readonly Override[], C>>();
  return <Given extends C>(content: Given, overrides: readonly Override[]): Given => {
    if (overrides.length === 0) return content;
    const ofContent = made.get(content) ?? new WeakMap<readonly Override[], C>();
    made.set(content, ofContent);
    const laid = ofContent.get(overrides) ?? make(content, overrides);
    ofContent.set(overrides, laid);
    return laid as Given;
  };
}

/** 1712's hours with closures and other hours over them; the same object as long as nothing else is set. */
export const scheduleWith = madeOnce<ChannelSchedule>((schedule, overrides) => {
  const set = overrides.filter(isOfHours);
  return set.length === 0 ? schedule : { ...schedule, overrides: set };
});

/** The helplines without the numbers that are hidden; the same objects as long as nothing else is set. */
export const helplinesWith = madeOnce<readonly Helpline[]>((helplines, overrides) => {
  const hidden = overrides.filter((override) => override.kind === 'hidden');
  return hidden.length === 0 ? helplines : helplines.map((helpline) => withoutNumber(helpline, hidden));
});

/** A line whose number is hidden cannot be called any more; what else it has stays. */
function withoutNumber(helpline: Helpline, hidden: readonly HiddenNumber[]): Helpline {
  const numbers = hidden.filter((one) => one.helpline === helpline.id).map(({ number }) => number);
  if (numbers.length === 0) return helpline;
  return { ...helpline, channels: helpline.channels.filter(({ number }) => !number || !numbers.includes(number)) };
}

/** False: content/ has another number by now, so the wrong one is shown nowhere. */
export function isStillWrong({ helpline, number }: HiddenNumber, helplines: readonly Helpline[]): boolean {
  const line = helplines.find(({ id }) => id === helpline);
  return line?.channels.some((channel) => channel.number === number) ?? false;
}

/** The helplines whose number can be hidden, by name. Urgent ones cannot: no correction may leave somebody in danger without them. */
export function helplinesToHide(helplines: readonly Helpline[], kept: readonly string[]): HideableNumber[] {
  return helplines
    .flatMap(({ id, name, emergency, channels }) => {
      const number = channels.find((channel) => channel.number)?.number;
      return number && !emergency && !kept.includes(id) ? [{ id, name, number }] : [];
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** What the homes of an audience say now: of several the one that was set last. The home of the site is that of adults. */
export function newsFor(overrides: readonly Override[], audience: Audience, now: Date): News | null {
  const news = overrides.filter((override) => override.kind === 'news');
  return news.findLast((one) => (one.audience === 'all' || one.audience === audience) && !isOver(one, now)) ?? null;
}
