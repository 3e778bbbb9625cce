/** A long form over HTTP/2, where a body comes in frames: whole and in memory up to the limit, and over it refused. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { LONGEST_BODY } from '~/server/http/body.server';
import { CANARIES } from '../support/canary';
import { type Http2Visitor, http2Visitor } from './http2-visitor';
import { type Nginx, startNginx, takeAway } from './nginx';
import { under } from './shipped-file';
import { type StandIn, startStandIn } from './stand-in';

let site: StandIn;
let nginx: Nginx;
let visitor: Http2Visitor;

beforeAll(async () => {
  site = await startStandIn();
  nginx = await startNginx([site.port, site.port]);
  // Whoever wants to write a body to the disk now fails.
  await takeAway(under.bodies(nginx.folder));
  visitor = http2Visitor(nginx);
});
afterAll(async () => {
  visitor.leave();
  await nginx.stop();
  await site.close();
});
beforeEach(() => {
  site.received.length = 0;
});

/** A form of so many bytes. Each part of it differs from the others, so that none can be lost or change its place. */
function formOf(bytes: number): string {
  const parts = Array.from({ length: Math.ceil(bytes / 8) }, (_, index) => String(index).padStart(8, '.'));
  return `message=${CANARIES.message}${parts.join('')}`.slice(0, bytes);
}

function send(body: string, path = '/kinderen/contact') {
  return visitor.ask(
    {
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
    },
    body,
  );
}

it.each([LONGEST_BODY - 1000, LONGEST_BODY])('a form of %i bytes reaches the site whole', async (bytes) => {
  const body = formOf(bytes);
  const answer = await send(body);
  expect(answer.status).toBe(200);
  expect(site.received).toHaveLength(1);
  expect(site.received[0]?.endsWith(`\r\n\r\n${body}`), 'what the site got is what was sent').toBe(true);
});

it('one that is longer is refused with the outage page, on a connection that goes on, and leaves no word', async () => {
  const refused = await send(formOf(LONGEST_BODY + 1));
  expect(refused.status).toBe(413);
  expect(refused.text).toContain('tel:1712');
  expect(refused.headers['cache-control']).toBe('no-store');
  expect(site.received).toEqual([]);
  expect((await send(formOf(2000))).status).toBe(200);
  expect(await nginx.logs()).not.toContain(CANARIES.message);
  for (const [name, bytes] of await nginx.files()) expect(bytes.includes(CANARIES.message), name).toBe(false);
});

it('one that is longer is not written down at the address of the outage page either: the site is asked', async () => {
  const body = formOf(4 * LONGEST_BODY);
  const answer = await send(body, '/outage.html');
  expect([answer.status, answer.text]).toEqual([200, site.page]);
  expect(site.received[0]?.endsWith(`\r\n\r\n${body}`), 'what the site got is what was sent').toBe(true);
});
