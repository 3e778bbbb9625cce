/** A short mark of what the feed says, so that an open page can tell whether it still shows the same. Runs in the browser too. */

/** @param channels as they stand in the answer of `GET /api/availability`; the mark differs when anything in them does */
export function signatureOf(channels: unknown): string {
  let mark = 0;
  for (const character of JSON.stringify(channels)) mark = (mark * 31 + character.charCodeAt(0)) | 0;
  return (mark >>> 0).toString(36);
}
