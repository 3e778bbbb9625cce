/** Looking things up in the helplines of content/helplines: by id, by audience, by way of contact. */
import type { Helpline } from 'content-collections';

/** 1712's own id among the helplines. */
export const OWN_LINE = '1712';

/** The page of all lines. */
export const HELPLINES_PATH = '/hulplijnen';

/** The page of one line. */
export function helplinePath(id: string): string {
  return `${HELPLINES_PATH}/${id}`;
}

export type HelplineChannel = Helpline['channels'][number];
export type ContactMethod = HelplineChannel['kind'];
export type HelplineAudience = Helpline['audiences'][number];

/** @throws Error naming the id when there is no such helpline */
export function helplineById(helplines: readonly Helpline[], id: string): Helpline {
  const found = helplines.find((helpline) => helpline.id === id);
  if (!found) throw new Error(`there is no helpline "${id}" in content/helplines`);
  return found;
}

/** The helplines that are there for an audience, in the content's order. */
export function helplinesFor(helplines: readonly Helpline[], audience: HelplineAudience): Helpline[] {
  return inOrder(helplines).filter(({ audiences }) => audiences.includes(audience));
}

/** By `order`, then by name. */
export function inOrder(helplines: readonly Helpline[]): Helpline[] {
  return [...helplines].sort((one, other) => one.order - other.order || one.name.localeCompare(other.name, 'nl'));
}

/** The first channel of a kind. */
export function channelOf(helpline: Helpline, kind: ContactMethod): HelplineChannel | undefined {
  return helpline.channels.find((channel) => channel.kind === kind);
}

/** A number as people read it becomes a link: "0800 30 030" is "tel:080030030". */
export function telephoneLink(number: string): string {
  return `tel:${number.replaceAll(' ', '')}`;
}

/** Ways of contact where nobody must be there at the moment itself, and that are written. */
const WRITTEN: readonly ContactMethod[] = ['mail', 'form'];

export function isWritten(kind: ContactMethod): boolean {
  return WRITTEN.includes(kind);
}

/** Where a channel is reached: `tel:`, `mailto:` or its page, else the helpline's site; null when none is known. */
export function contactOf(helpline: Helpline, channel: HelplineChannel): string | null {
  if (channel.number) return telephoneLink(channel.number);
  if (channel.email) return `mailto:${channel.email}`;
  return channel.url ?? helpline.url ?? null;
}
