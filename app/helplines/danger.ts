/** The two numbers for urgent danger, as the data has them. */
import type { Helpline } from 'content-collections';
import { channelOf, helplineById, OWN_LINE, telephoneLink } from './helplines';

/** Ids of the two: which of them is the police, nothing in the data says. */
export const POLICE = 'politie-101';
export const AMBULANCE = 'nood-112';

export interface CallableNumber {
  number: string;
  href: string;
}

export interface DangerNumbers {
  police: CallableNumber;
  ambulance: CallableNumber;
}

/** @throws Error when content/helplines lacks one of them: a page without them must not be served */
export function dangerNumbers(helplines: readonly Helpline[]): DangerNumbers {
  return { police: callable(helplines, POLICE), ambulance: callable(helplines, AMBULANCE) };
}

/** 1712's own number. @throws Error when content/helplines lacks it */
export function ownNumber(helplines: readonly Helpline[]): CallableNumber {
  return callable(helplines, OWN_LINE);
}

/** The number of a helpline. @throws Error when content/helplines lacks it */
export function callable(helplines: readonly Helpline[], id: string): CallableNumber {
  const number = channelOf(helplineById(helplines, id), 'phone')?.number;
  if (!number) throw new Error(`content/helplines/${id}.yaml: channels: the phone has no number`);
  return { number, href: telephoneLink(number) };
}
