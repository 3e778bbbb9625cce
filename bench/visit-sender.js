/** Sends page views of many pages to a site at a steady pace, for bench/visits.js: `node bench/visit-sender.js ADDRESS PER_SECOND SECONDS`. */
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const [address = '', perSecond = '1000', seconds = '5'] = process.argv.slice(2);
const PAGES = ['/', '/kinderen', '/jongeren', '/volwassenen', '/bezet', '/hulplijnen', '/privacy', '/veilig-surfen'];
const REFERRERS = [null, address, 'https://www.awel.be/chat', 'https://example.org/?q=1', 'https://www.vrt.be'];
const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
/** @type {Map<number | undefined, number>} */
const statuses = new Map();

/** @param {number} number */
function send(number) {
  const page = PAGES[number % PAGES.length];
  const body = JSON.stringify({
    n: 'pageview',
    u: `${address}${page}`,
    d: 'localhost',
    r: REFERRERS[number % REFERRERS.length],
    w: number % 3 === 0 ? 1280 : 375,
  });
  const headers = { Host: 'localhost', 'Content-Type': 'text/plain', 'Content-Length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const request = http.request(`${address}/api/event`, { method: 'POST', headers, agent }, (response) => {
      statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
      response.resume().on('end', resolve);
    });
    request.on('error', reject);
    request.end(body);
  });
}

const begun = performance.now();
const all = [];
for (let number = 0; number < Number(perSecond) * Number(seconds); number += 1) {
  const early = begun + (number * 1000) / Number(perSecond) - performance.now();
  if (early > 1) await pause(early);
  all.push(send(number));
}
await Promise.all(all);
agent.destroy();
const milliseconds = performance.now() - begun;
process.stdout.write(`${JSON.stringify({ statuses: Object.fromEntries(statuses), milliseconds })}\n`);
