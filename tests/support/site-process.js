/** Starts the site of build/ in this process, as server.js does once everything is installed and built. */
import { pathToFileURL } from 'node:url';

const build = await import(pathToFileURL('build/server/index.js').href);
await build.entry.module.start(build);
