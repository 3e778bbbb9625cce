/**
 * `npm run dev`: the real server, built anew and restarted at each change (1-3 s). The old one goes on serving
 * until the new build is there; a build that fails is reported and the old one stays.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';

const WATCHED = ['app', 'content', 'public', 'scripts', 'remix.config.js', 'vite.config.ts', 'content-collections.ts'];
/** Editors write a file in several steps; this long after the last one it counts as changed. */
const SETTLED = 120;

/** @type {import('node:child_process').ChildProcess | null} */
let server = null;
let building = false;
let changed = false;

/** Builds in a process of its own and tells whether that went well. */
async function build() {
  const [code] = await once(spawn(process.execPath, ['scripts/build.js'], { stdio: 'inherit' }), 'exit');
  return code === 0;
}

async function restart() {
  if (server && server.exitCode === null) {
    const gone = once(server, 'exit');
    server.kill('SIGTERM');
    await gone;
  }
  // Shows campaigns before they begin.
  server = spawn(process.execPath, ['server.js'], { stdio: 'inherit', env: { ...process.env, PREVIEW: 'yes' } });
}

/** One build at a time; what changes meanwhile is built next. */
async function refresh() {
  changed = true;
  if (building) return;
  building = true;
  while (changed) {
    changed = false;
    if (await build()) await restart();
  }
  building = false;
}

/** @type {NodeJS.Timeout | undefined} */
let timer;
for (const name of WATCHED.filter((name) => existsSync(name))) {
  watch(name, { recursive: true }, (_, file) => {
    if (/\.test\.tsx?$|~$|\.swp$/.test(file ?? '')) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, SETTLED);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    if (server && server.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    process.exit(0);
  });
}
await refresh();
