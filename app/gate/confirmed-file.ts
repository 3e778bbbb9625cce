/** Numbers, hours and closures a second time, in words: read by the gate alone. */
export const CONFIRMED_FILE = 'content/confirmed.yaml';

/** By helpline, what somebody read and found right. */
export type Confirmed = Readonly<Record<string, readonly string[]>>;
