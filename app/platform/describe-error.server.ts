/** What the log may say of an error: its kind and where in the code, never its message, which may hold what somebody wrote. */

export interface ErrorDescription {
  readonly [field: string]: string;
  readonly kind: string;
  /** Innermost line of this project's own code, else of any: "file:///srv/1712/build/server/index.js:12:34". */
  readonly place: string;
}

/** A line of a stack that names code ends in a file, a line and a column. */
const CODE = /^\s+at (?:.*[ (])?((?:file:\/\/|node:|\/)[^\s()]+:\d+:\d+)\)?$/;

export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { kind: typeof error, place: 'unknown' };
  const places = placesOf(error);
  const own = places.find((place) => !place.startsWith('node:') && !place.includes('/node_modules/'));
  return { kind: kindOf(error), place: own ?? places[0] ?? 'unknown' };
}

/** A name is set by code, but a library can put a sentence there. */
function kindOf({ name }: Error): string {
  return /^\w{1,60}$/.test(name) ? name : 'Error';
}

/**
 * The message stands on top of the stack and can be several lines, one of which may look like a place. A stack whose
 * message was changed afterwards cannot be read safely.
 */
function placesOf({ message, stack = '' }: Error): string[] {
  const begin = stack.indexOf(message);
  if (begin === -1) return [];
  const lines = stack.slice(begin + message.length).split('\n');
  return lines.flatMap((line) => CODE.exec(line)?.[1] ?? []);
}
