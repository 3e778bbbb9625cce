/** The one question of /bezet, as a browser without script answers it: what comes back is of this visitor alone, and a body has a limit. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { LONGEST_BODY } from '~/server/http/body.server';
import { type Answer, ask } from '../support/http-client';
import { type Site, startSite } from '../support/site';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' };

const paths = [...addresses].filter(([, { kind }]) => kind === 'busy').map(([path]) => path);

let site: Site;

beforeAll(async () => {
  site = await startSite({ smtpUrl: 'smtp://127.0.0.1:9' });
});
afterAll(() => site.remove());

const read = (path: string) => ask(site.port, path, { headers: { Accept: 'text/html' } });
const send = (path: string, body: string) => ask(site.port, path, { method: 'POST', headers: FORM, body });
/** An answer of so many bytes. */
const answerOf = (bytes: number) => 'tried=call&more='.padEnd(bytes, 'a');
/** Whether search engines are told to leave it out. */
const isUnfindable = ({ body }: Answer) =>
  /<meta name="robots" content="noindex"\/?>/.test(body.toString('utf8').split('<body')[0] ?? '');
/** Whether the page shows which button was pressed. */
const isHeard = ({ body }: Answer) => /<button[^>]*value="call"[^>]*aria-pressed="true"/.test(body.toString('utf8'));

test('is asked in every section', () => {
  expect(paths).toEqual(
    expect.arrayContaining(['/bezet', '/kinderen/bezet', '/jongeren/bezet', '/volwassenen/bezet', '/en/adults/busy']),
  );
});

describe.each(paths)('%s', (path) => {
  test('may be found; what answers its question is kept nowhere and found nowhere', async () => {
    expect(isUnfindable(await read(path))).toBe(false);
    const answer = await send(path, 'tried=call');
    expect([answer.status, isHeard(answer), isUnfindable(answer)]).toEqual([200, true, true]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['x-accel-expires']).toBeUndefined();
  });

  test('takes a body as long as any form of the site may send, and refuses a longer one with a page', async () => {
    const taken = await send(path, answerOf(LONGEST_BODY));
    expect([taken.status, isHeard(taken)]).toEqual([200, true]);
    const refused = await send(path, answerOf(LONGEST_BODY + 1));
    expect([refused.status, isHeard(refused), isUnfindable(refused)]).toEqual([413, false, true]);
  });
});
