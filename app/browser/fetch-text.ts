/** Fetches a text with patience: a slow line is not a dead one, so the limit is on silence, not on the whole answer. */

export interface Fetched {
  answer: Response;
  text: string;
}

/**
 * @param silence milliseconds without a single byte after which nothing more is expected
 * @param own ends it from outside
 * @throws when nothing came, it broke off, or it was ended
 */
export async function fetchText(
  address: string,
  silence: number,
  init: RequestInit = {},
  own = new AbortController(),
): Promise<Fetched> {
  let timer: number | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => own.abort(), silence);
  };
  heard();
  try {
    const answer = await fetch(address, { ...init, cache: 'no-store', signal: own.signal });
    return { answer, text: await textOf(answer, heard) };
  } finally {
    clearTimeout(timer);
  }
}

async function textOf({ body }: Response, heard: () => void): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    heard();
    const { done = true, value } = (await reader?.read()) || {};
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
}
