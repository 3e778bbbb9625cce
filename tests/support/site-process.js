/**
 * Starts the site of build/ in this process, as server.js does once everything is installed and built. Its mail server is
 * a test's, so the mailboxes may be those that content/ has before the site goes live, whatever SITE_URL says.
 */
import { pathToFileURL } from 'node:url';

const build = await import(pathToFileURL('build/server/index.js').href);
await build.entry.module.start(build, { exampleMailboxes: true });
