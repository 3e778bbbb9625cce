/** Asks the server for a page of this visit, and says whether it may be shown in the place of the open one. */

export interface Requested {
  /**
   * shown here: a page of the visit, made by the same build; elsewhere: a page with an address of its own (cited or kept);
   * failed: too slow, refused, another build, no page; overtaken: meanwhile something else was asked.
   */
  kind: 'here' | 'elsewhere' | 'failed' | 'overtaken';
  html: string;
  /** Path and query that answered in the end. */
  page: string;
}

let latest: AbortController | undefined;

/** Whoever waits for an answer learns that it was overtaken. */
export function giveUp(): void {
  latest?.abort();
  latest = undefined;
}

/** @param wait milliseconds for the whole answer. Never rejects. */
export async function requestPage(page: string, wait: number, init: RequestInit = {}): Promise<Requested> {
  giveUp();
  const own = new AbortController();
  latest = own;
  const timer = setTimeout(() => own.abort(), wait);
  document.body.ariaBusy = 'true';
  try {
    const answer = await fetch(page, { ...init, cache: 'no-store', signal: own.signal });
    const html = await answer.text();
    const { pathname, search } = new URL(answer.url);
    return { kind: latest === own ? kindOf(answer, html) : 'overtaken', html, page: pathname + search };
  } catch {
    return { kind: latest === own ? 'failed' : 'overtaken', html: '', page };
  } finally {
    clearTimeout(timer);
    if (latest === own) document.body.ariaBusy = null;
  }
}

function kindOf(answer: Response, html: string): Requested['kind'] {
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html');
  if (!answer.ok || !isPage) return 'failed';
  const build = buildOf(html);
  if (build === undefined) return 'elsewhere';
  return build === document.documentElement.dataset.trail ? 'here' : 'failed';
}

/** The build that made a page of the visit; undefined for every other page. */
export function buildOf(html: string): string | undefined {
  return /<html[^>]* data-trail="([^"]*)"/.exec(html)?.[1];
}
