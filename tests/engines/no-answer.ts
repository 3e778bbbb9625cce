/** A driver that no longer answers: it says nothing of the site, and no wait around it would ever end. */

/** Milliseconds that any command may take, on a machine that is busy. */
const LONGEST_COMMAND = 60_000;

export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** What the command comes to. @throws NoAnswer when it does not end in time */
export async function withinTime<Result>(command: string, action: Promise<Result>, longest = LONGEST_COMMAND) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer from the driver in ${longest} ms: ${command}`)), longest);
  });
  try {
    return await Promise.race([action, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether this error, or the one it tells of, is a driver that gave no answer. */
export function isNoAnswer(error: unknown): boolean {
  return error instanceof NoAnswer || (error instanceof Error && error.cause instanceof NoAnswer);
}
