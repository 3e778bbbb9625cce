/** The least that Node can do: a server that writes given bytes and headers. What the site is measured against. */
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { portOf } from './processes.js';

/** @type {{ headers: string[] | Record<string, string>, body: string }} */
const { headers, body } = JSON.parse(await text(process.stdin));
const bytes = Buffer.from(body, 'base64');
const server = http.createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${portOf(server)}\n`));
