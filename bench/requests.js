/** Asks for pages: one and whole, or very many. */
import { spawnSync } from 'node:child_process';
import http from 'node:http';

/** Headers that a server writes by itself; the bare server does so too. */
const BY_ITSELF = /^(date|connection|keep-alive)$/i;

/**
 * One page: status, its headers (name and value in turn) and its bytes, undecoded.
 * @param {string} address
 * @param {string} path
 * @param {string} [encoding]
 * @param {http.Agent} [agent]
 * @returns {Promise<{ status: number | undefined, headers: string[], body: Buffer }>}
 */
export function fetchPage(address, path, encoding = 'identity', agent = http.globalAgent) {
  return new Promise((resolve, reject) => {
    const headers = { Host: 'localhost', 'Accept-Encoding': encoding };
    const request = http.get(`${address}${path}`, { headers, agent }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const raw = response.rawHeaders;
        const kept = raw.filter((_, at) => !BY_ITSELF.test(raw[at - (at % 2)] ?? ''));
        resolve({ status: response.statusCode, headers: kept, body: Buffer.concat(chunks) });
      });
    });
    request.on('error', reject);
  });
}

let sent = 0;

/**
 * Sends a form, each from another network: too many tries from one are refused on purpose.
 * @param {string} address
 * @param {string} path
 * @param {Record<string, string> | [string, string][]} fields
 * @param {http.Agent} [agent]
 * @returns {Promise<{ status: number | undefined, text: string }>}
 */
export function postForm(address, path, fields, agent = undefined) {
  sent += 1;
  const body = new URLSearchParams(fields).toString();
  const headers = {
    Host: 'localhost',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
    'X-Forwarded-For': `10.${(sent >> 8) & 255}.${sent & 255}.1`,
  };
  return new Promise((resolve, reject) => {
    const request = http.request(`${address}${path}`, { method: 'POST', headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Asks for a page this often, 16 at a time. @param {string} address @param {string} path @param {number} count */
export async function fetchMany(address, path, count) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const { status } = await fetchPage(address, path, 'br', agent);
      if (status !== 200) throw new Error(`${path} answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  agent.destroy();
}

/**
 * Requests per second that wrk reaches in so many seconds.
 * @param {string} address
 * @param {string} path
 * @param {number} seconds
 */
export function measureRate(address, path, seconds) {
  const result = spawnSync(
    'wrk',
    ['-t1', '-c32', `-d${seconds}s`, '-H', 'Host: localhost', '-H', 'Accept-Encoding: br', `${address}${path}`],
    { encoding: 'utf8' },
  );
  if (/Non-2xx/.test(result.stdout)) throw new Error(`wrk on ${address}${path}:\n${result.stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(result.stdout)?.[1]);
}

/** Memory of the site's process in MB, from its own figures. @param {string} address */
export async function readMemory(address) {
  const { body } = await fetchPage(address, '/metrics');
  return Number(/^process_resident_memory_bytes (\d+)$/m.exec(body.toString())?.[1]) / 1_000_000;
}
