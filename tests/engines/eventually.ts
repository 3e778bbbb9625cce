/** Waiting for what must come, without a guess at how long it takes. */

/** Milliseconds after which it does not come any more, on a machine that is busy. */
const LONGEST = 30_000;
/** Pauses between two questions, in milliseconds: longer and longer, because a question costs the page what it waits for. */
const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 250;

/**
 * Asks again until the answer fits; a page that is on its way counts as no answer.
 * @throws Error with what was waited for and the last answer
 */
export async function eventually<Answer>(
  what: string,
  ask: () => Promise<Answer>,
  fits: (answer: Answer) => boolean,
): Promise<Answer> {
  const until = performance.now() + LONGEST;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
    const answer = await ask().catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    if (!(answer instanceof Error) && fits(answer)) return answer;
    if (performance.now() > until) {
      const last = answer instanceof Error ? answer.message : JSON.stringify(answer, null, 2);
      throw new Error(`never came: ${what}\nat last: ${last}`, { cause: answer });
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
