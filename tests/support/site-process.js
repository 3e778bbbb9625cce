/**
 * Starts the site of build/ in this process, as server.js does once everything is installed and built. Its mail server is
 * a test's, so the mailboxes may be those that content/ has before the site goes live, whatever SITE_URL says. No pages are
 * made ahead unless `--warm` is there: hundreds of starts would each work on all of them, and no test that asks for one waits.
 */
import { pathToFileURL } from 'node:url';

const build = await import(pathToFileURL('build/server/index.js').href);
await build.entry.module.start(build, {
  exampleMailboxes: true,
  rest: process.argv.includes('--warm') ? 0 : undefined,
});
