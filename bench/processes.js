/** Starts what is measured, each in a process of its own, and stops it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/**
 * A page as it is served, to be served by another.
 * @typedef {{ headers: string[] | Record<string, string>, body: Buffer }} Page
 */

/** True when a program can be run. @param {string} program */
export function isInstalled(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

export function temporaryFolder() {
  return mkdtempSync(path.join(os.tmpdir(), 'bench-1712-'));
}

/**
 * Starts a Node script and gives its address as soon as a line of its output names one, and the time that took.
 * @param {string[]} parameters
 * @param {{ environment?: Record<string, string>, input?: string }} [given]
 */
async function startScript(parameters, { environment = {}, input = '' } = {}) {
  const begun = performance.now();
  const child = spawn(process.execPath, parameters, {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  /** @type {string} */
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      if (said.length < 100_000) said += chunk;
      const found = /"address":"(http:[^"]+)"|^(http:\S+)/m.exec(said);
      if (found) resolve(found[1] ?? found[2] ?? '');
    });
    child.once('exit', (code) => reject(new Error(`${parameters[0]} ended with ${code}`)));
  });
  return { address, milliseconds: performance.now() - begun, stop: () => stopChild(child) };
}

/** @param {import('node:child_process').ChildProcess} child */
async function stopChild(child) {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** The site with an empty store of its own. @param {string} script @param {string[]} parameters */
export function startSite(script, ...parameters) {
  return startStoringSite([script, ...parameters], {});
}

/** The site with this mail server behind it. It believes what its visitors say of their address. @param {string} smtpUrl */
export function startPromisingSite(smtpUrl) {
  return startStoringSite(['bench/site.js'], { SMTP_URL: smtpUrl, TRUST_PROXY: '1', LOG_LEVEL: 'info' });
}

/** A mail server of bench/mail-server.js; one that is down has an address where nobody listens. @param {string} behaviour */
export async function startMailServer(behaviour) {
  if (behaviour === 'down') return { smtpUrl: `smtp://127.0.0.1:${await freePort()}`, stop: async () => {} };
  const { address, stop } = await startScript(['bench/mail-server.js', behaviour]);
  return { smtpUrl: address.replace('http:', 'smtp:'), stop };
}

/** The site on a folder that stays, with its mails as files in it. It believes what its visitors say of their address. @param {string} folder */
export function startSiteIn(folder) {
  const environment = { PORT: '0', DATA_DIR: folder, SITE_URL: 'http://localhost:3000', TRUST_PROXY: '1' };
  return startScript(['bench/site.js'], { environment });
}

/** @param {string[]} parameters @param {Record<string, string>} settings */
async function startStoringSite(parameters, settings) {
  const folder = temporaryFolder();
  const environment = { PORT: '0', DATA_DIR: folder, SITE_URL: 'http://localhost:3000', ...settings };
  const site = await startScript(parameters, { environment });
  const stop = async () => {
    await site.stop();
    rmSync(folder, { recursive: true });
  };
  return { ...site, stop };
}

/** A bare node:http server that answers everything with this page. @param {Page} page */
export function startBare(page) {
  return startScript(['bench/bare.js'], {
    input: JSON.stringify({ headers: page.headers, body: page.body.toString('base64') }),
  });
}

/** nginx with one worker that serves this page from a file. @param {{ headers: string[], body: Buffer }} page */
export async function startNginx(page) {
  const folder = temporaryFolder();
  const port = await freePort();
  chmodSync(folder, 0o755);
  writeFileSync(path.join(folder, 'page'), page.body);
  writeFileSync(path.join(folder, 'nginx.conf'), nginxConfiguration(folder, port, page.headers));
  const child = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'inherit' });
  await answers(port);
  const stop = async () => {
    await stopChild(child);
    rmSync(folder, { recursive: true });
  };
  return { address: `http://127.0.0.1:${port}`, stop };
}

/** @param {string} folder @param {number} port @param {string[]} headers */
function nginxConfiguration(folder, port, headers) {
  const lines = [];
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] ?? '';
    if (/^(content-length|content-type|x-accel-expires)$/i.test(name)) continue;
    lines.push(`add_header ${name} "${headers[at + 1]}";`);
  }
  return `worker_processes 1; pid ${folder}/pid; error_log /dev/null; events { worker_connections 512; }
    http { access_log off; etag off; keepalive_requests 10000000; open_file_cache max=10; sendfile on; tcp_nopush on;
      types { } default_type "text/html; charset=utf-8"; ${lines.join(' ')}
      server { listen 127.0.0.1:${port}; root ${folder}; location / { try_files /page =404; } } }`;
}

/** Where a server listens. @param {net.Server} server */
export function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  return address.port;
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when something listens on the port. @param {number} port */
async function answers(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const open = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx does not answer');
}
