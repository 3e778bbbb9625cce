/** A way to a server on this machine that can go silent, as a network does that loses every packet: nothing is refused, nothing comes. */
import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

export interface Way {
  port: number;
  /** From now on nothing passes, on open connections and on new ones. */
  freeze(): void;
  thaw(): void;
  /** Cuts every open connection; new ones are taken. */
  cut(): void;
  close(): Promise<void>;
}

/** Opens a way to that port on 127.0.0.1. */
export async function openWayTo(port: number): Promise<Way> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const remember = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    if (frozen) socket.pause();
  };
  const server = net.createServer((visitor) => {
    const inside = net.connect(port, '127.0.0.1');
    for (const [from, to] of [
      [visitor, inside],
      [inside, visitor],
    ] as const) {
      remember(from);
      from.on('data', (chunk) => to.write(chunk));
      from.on('close', () => to.destroy());
    }
    if (frozen) visitor.pause();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const hold = (wanted: boolean) => {
    frozen = wanted;
    for (const socket of sockets) wanted ? socket.pause() : socket.resume();
  };
  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => hold(true),
    thaw: () => hold(false),
    cut,
    async close() {
      cut();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
