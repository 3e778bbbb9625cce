/** Nobody is stuck: from a page that is not there, and from a search, one link leads to the home of the section, to the start and to the form. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contactPath, homePath, languageAt, sectionPath } from '~/content/pages';
import { audienceOf, missingPaths, searchPaths } from '../e2e/addresses';
import { ask } from '../support/http-client';
import { type Site, startSite } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await startSite({ smtpUrl: 'smtp://localhost:2' });
});
afterAll(() => site.remove());

it.each([...missingPaths, ...searchPaths])('%s', async (path) => {
  const { status, body } = await ask(site.port, path, { headers: { 'Accept-Encoding': 'identity' } });
  expect(status).toBe(missingPaths.includes(path) ? 404 : 200);
  const language = languageAt(path);
  const audience = audienceOf(path);
  const links = [...body.toString().matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual(
    expect.arrayContaining([sectionPath(language, audience), homePath(language), contactPath(language, audience)]),
  );
});
