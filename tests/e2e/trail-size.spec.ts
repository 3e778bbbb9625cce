/** What the small script and the form's island weigh, and that every page lets in the same texts. */
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { ask } from '../support/http-client';
import { expect, test } from './fixtures';

test('all script on a content page is at most 6 kB compressed', async ({ site }) => {
  const html = (await ask(site.port, '/kinderen/pesten')).body.toString('utf8');
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
  expect(scripts).toHaveLength(2);
  expect(brotliCompressSync(scripts.join('\n')).length).toBeLessThanOrEqual(6000);
});

test("the form's island is at most 90 kB, and 27 kB as it is sent", async ({ site }) => {
  const html = (await ask(site.port, '/kinderen/contact')).body.toString('utf8');
  const [, path = ''] = /data-island="([^"]+)"/.exec(html) ?? [];
  const { status, body } = await ask(site.port, path);
  expect([status, body.length > 0]).toEqual([200, true]);
  // It has the words of the form in every language: whoever changes language on the way fetches nothing anew.
  expect(body.length).toBeLessThanOrEqual(90_000);
  expect(brotliCompressSync(body).length).toBeLessThanOrEqual(27_000);
});

test('pages that are swapped into each other have one policy and one build, and their style is in it', async ({
  site,
}) => {
  const pages = await Promise.all(
    ['/', '/kinderen', '/jongeren/contact', '/en/adults', '/veilig-surfen', '/hulplijnen', '/uk'].map((path) =>
      ask(site.port, path),
    ),
  );
  const partsOf = ({ headers, body }: (typeof pages)[number]) => {
    const html = body.toString('utf8');
    const build = /<html[^>]* data-trail="(\w{12})"/.exec(html)?.[1];
    const policy = headers['content-security-policy'];
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text ?? '');
    expect(styles).toHaveLength(2);
    for (const style of styles)
      expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    return [policy, build].join('\n');
  };
  const parts = new Set(pages.map(partsOf));
  expect(parts.size).toBe(1);
  expect([...parts].join()).toMatch(/\n\w{12}$/);
});
