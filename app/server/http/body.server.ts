/**
 * The size of what visitors send is ours to limit. A message of 5,000 characters takes at most 60 kB on the wire; who pastes
 * four times that without script still gets the text back, with the reason.
 */
import type { IncomingMessage } from 'node:http';

export const LONGEST_BODY = 256 * 1024;

/** True when a request says itself that its body is longer than we take. */
export function announcesTooMuch(request: IncomingMessage): boolean {
  const length = request.headers['content-length'];
  return length !== undefined && Number(length) > LONGEST_BODY;
}

/**
 * Reads a whole body.
 * @returns its bytes, or null as soon as there are more than LONGEST_BODY.
 * @throws when the visitor goes away before the end.
 */
export async function readBody(body: ReadableStream<Uint8Array>): Promise<Buffer<ArrayBuffer> | null> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length > LONGEST_BODY) {
      await reader.cancel();
      return null;
    }
  }
  return Buffer.concat(chunks);
}
