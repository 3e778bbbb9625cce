/** Some other site: where one was before, and where the exit leads. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Elsewhere {
  url: string;
  stop(): void;
}

/** Every address of it is a page titled "Brood". */
export async function startElsewhere(): Promise<Elsewhere> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<title>Brood</title><link rel="icon" href="data:,"><h1>Brood</h1>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
