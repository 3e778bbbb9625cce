/** The least that Node can do: a server that writes given bytes and headers. What the site is measured against. */
import http from 'node:http';

const { headers, body } = JSON.parse(await new Response(process.stdin).text());
const bytes = Buffer.from(body, 'base64');
const server = http.createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
