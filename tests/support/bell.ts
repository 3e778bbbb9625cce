/** Somebody's own alarm: counts how often it is rung. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Bell {
  /** For ALARM_URL. */
  readonly url: string;
  rings(): number;
  stop(): Promise<void>;
}

export async function startBell(): Promise<Bell> {
  let rings = 0;
  const server = createServer((_request, response) => {
    rings += 1;
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    rings: () => rings,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
