/** Stands in for a process of the site: shows what reached it, or fails as a process can. */
import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

/**
 * `answer`: a short page; `reset`: breaks off as soon as the question came; `half`: breaks off within its answer;
 * `silent`: never answers.
 */
export type Manner = 'answer' | 'reset' | 'half' | 'silent';

export interface StandIn {
  readonly port: number;
  manner: Manner;
  /** What it answers, once it may be kept for a while. */
  page: string;
  /** Everything that came, request after request. */
  readonly received: string[];
  close(): Promise<void>;
}

const HALF = 'HTTP/1.1 200 OK\r\nCache-Control: no-store\r\nContent-Length: 4000\r\n\r\nhoi\n';

export async function startStandIn(): Promise<StandIn> {
  const sockets = new Set<Socket>();
  const received: string[] = [];
  const standIn = { manner: 'answer' as Manner, page: 'hoi' };
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    let asked = '';
    socket.on('data', (chunk) => {
      asked += chunk.toString('latin1');
      if (!isWhole(asked)) return;
      received.push(asked);
      asked = '';
      behave(socket, standIn);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(standIn, {
    port: (server.address() as AddressInfo).port,
    received,
    async close() {
      for (const socket of sockets) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  });
}

function isWhole(request: string): boolean {
  const end = request.indexOf('\r\n\r\n');
  const length = Number(/^content-length: *(\d+)/im.exec(request.slice(0, end))?.[1] ?? 0);
  return end !== -1 && request.length >= end + 4 + length;
}

function behave(socket: Socket, { manner, page }: Pick<StandIn, 'manner' | 'page'>): void {
  if (manner === 'answer') socket.write(answerWith(page));
  if (manner === 'reset') socket.resetAndDestroy();
  if (manner === 'half') socket.write(HALF, () => socket.destroy());
}

/** As the site says that a page may be kept. */
function answerWith(page: string): string {
  const until = `X-Accel-Expires: @${Math.floor(Date.now() / 1000) + 20}`;
  const length = `Content-Length: ${Buffer.byteLength(page)}`;
  return `HTTP/1.1 200 OK\r\n${until}\r\nCache-Control: no-store\r\n${length}\r\n\r\n${page}`;
}
