/** "Geen antwoord?" is one tap away at the end of each text, whatever is open: in each section and language, by day, closed, by night and busy. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { AUDIENCES } from '~/audiences/audiences';
import { languages, pagePathFor } from '~/content/pages';
import { ask } from '../support/http-client';
import { makeBusy } from '../support/make-busy';
import { startSiteAt } from '../support/site-at';
import { type MailServer, startMailServer } from '../support/smtp';
import { OPERATIONS } from '../support/tokens';

const MOMENTS = {
  open: '2026-11-24T14:00:00+01:00',
  closed: '2026-11-29T14:00:00+01:00',
  night: '2026-11-24T23:30:00+01:00',
  busy: '2026-11-24T14:00:00+01:00',
};
const BUSY_UNTIL = '2026-11-24T16:00:00+01:00';

/** Every text of a section that is not its home, in each language. */
const TEXTS = languages.flatMap(({ code }) =>
  AUDIENCES.flatMap((audience) =>
    [...addresses]
      .filter(([, { kind, language, folder }]) => kind === 'page' && language === code && folder === audience)
      .map(([path]) => ({ path, busy: pagePathFor(code, audience, 'bezet') ?? '/' })),
  ),
);

let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.stop());

it.each(Object.entries(MOMENTS))('%s', async (state, moment) => {
  const site = await startSiteAt(moment, mail.url, { AVAILABILITY_TOKEN: OPERATIONS });
  if (state === 'busy') await makeBusy(site, { until: BUSY_UNTIL });
  const without: string[] = [];
  let ends = 0;
  for (const { path, busy } of TEXTS) {
    const { body } = await ask(site.port, path, { headers: { 'Accept-Encoding': 'identity' } });
    const end = /<section class="panel" id="nu"[\s\S]*?<\/section>/.exec(body.toString())?.[0];
    if (end === undefined) continue;
    ends += 1;
    if (!end.includes(`href="${busy}"`)) without.push(path);
  }
  await site.remove();
  expect(without).toEqual([]);
  expect(ends, 'texts with such an end').toBeGreaterThan(TEXTS.length - 2 * languages.length * AUDIENCES.length);
});
