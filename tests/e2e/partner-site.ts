/** A site of somebody else, which shows what its editor copied from /insluiten. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures';

export { expect };

interface Partner {
  /** Puts a page on the other site. Gives its address. */
  publish(body: string, headers?: Record<string, string>): string;
}

/** Another host name and port. */
export const test = base.extend<{ partner: Partner }>({
  partner: async ({ watch }, use) => {
    let published = { body: '', headers: {} as Record<string, string> };
    const server = createServer((request, response) => {
      if (request.url !== '/') return response.writeHead(404).end();
      const head = '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
      const dressed = `${head}<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>x</title>`;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...published.headers });
      return response.end(`${dressed}<h1>Een andere site</h1>${published.body}`);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    watch.allow(new RegExp(`^${origin}/`));
    await use({
      publish(body, headers = {}) {
        published = { body, headers };
        return `${origin}/`;
      },
    });
    server.closeAllConnections();
    server.close();
  },
});

/** The lines to copy under a heading of /insluiten, as an editor of another site would take them. */
export async function copiedLines(page: Page, tag: 'img' | 'iframe'): Promise<string[]> {
  await page.goto('/insluiten');
  const blocks = await page.locator('pre').allTextContents();
  return blocks.filter((block) => block.includes(`<${tag} `));
}
