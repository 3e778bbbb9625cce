/** Asks the server for a page of this visit, and says whether it may be shown in the place of the open one. */
import { marks } from './entry';
import { fetchText } from './fetch-text';

export interface Requested {
  /**
   * shown here: a page of the visit, made by the same build; elsewhere: a page with an address of its own (cited or kept);
   * failed: a page of ours that was refused or made by another build; foreign: no whole page of ours, but what something
   * on the way says; silent: nothing came; overtaken: meanwhile something else was asked.
   */
  kind: 'here' | 'elsewhere' | 'failed' | 'foreign' | 'silent' | 'overtaken';
  html: string;
  /** Path and query that answered in the end. */
  page: string;
}

/** The build whose policy stands over the open document, whatever is swapped into it. */
export const OWN_BUILD = marks.trail || marks.build;

/** Ends what is waited for. What is being sent has no end from here: it goes on, but its answer is no longer shown. */
let latest: Partial<AbortController> | undefined;

/** Whoever waits for an answer learns that it was overtaken. */
export function giveUp(): void {
  latest?.abort?.();
  latest = undefined;
}

/**
 * @param silence milliseconds without a byte after which nothing more is expected
 * @param body what is sent; absent: it only asks
 * Never rejects.
 */
export async function requestPage(page: string, silence: number, body?: URLSearchParams): Promise<Requested> {
  giveUp();
  const control = new AbortController();
  const own = body ? {} : control;
  latest = own;
  document.body.setAttribute('aria-busy', 'true');
  const requested = await fetchText(page, silence, body && { method: 'POST', body, redirect: 'error' }, control).then(
    ({ answer, text }): Requested => {
      const { pathname, search } = new URL(answer.url);
      return { kind: kindOf(answer, text), html: text, page: pathname + search };
    },
    (): Requested => ({ kind: 'silent', html: '', page }),
  );
  if (latest === own) document.body.removeAttribute('aria-busy');
  else requested.kind = 'overtaken';
  return requested;
}

/** Begins a page of this site; what broke off in its middle does not count. A page of the visit says so. */
const MARK = /<html[^>]* data-(trail|build)="([^"]*)"[\s\S]*<\/main>/;

function kindOf({ ok }: Response, html: string): Requested['kind'] {
  const [, kind, build] = MARK.exec(html) || [];
  if (!kind) return 'foreign';
  if (!ok) return 'failed';
  if (kind === 'build') return 'elsewhere';
  return build === OWN_BUILD ? 'here' : 'failed';
}

/** The build that made a page of this site; undefined for what is no page of ours, or broke off before its end. */
export function buildOf(html: string): string | undefined {
  return MARK.exec(html)?.[2];
}
