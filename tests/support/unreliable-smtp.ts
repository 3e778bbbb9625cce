/**
 * A mail server that misbehaves at every step of the conversation: tests/support/smtp.ts can do so only where its
 * library asks. What to do is asked anew at each step, so that the answer can be drawn by lot.
 */
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { type Conduct, Conversation, type TakenMail } from './smtp-conversation';

export type { Conduct, TakenMail } from './smtp-conversation';

export interface UnreliableMailServer {
  readonly url: string;
  /** Everything it has taken over, in order, also where the sender never heard so. */
  readonly mails: readonly TakenMail[];
  /** How many milliseconds each ended connection was open. */
  readonly openFor: readonly number[];
  connections(): number;
  /** Mails begun, on whatever connection. */
  tries(): number;
  /** From now on; undefined: it behaves. */
  conduct(conduct?: Conduct): void;
  /** Ends every connection, as a restart of the mail server would. */
  hangUp(): void;
  stop(): Promise<void>;
}

export interface UnreliableOptions {
  /** A free one unless told. */
  port?: number;
  conduct?: Conduct;
}

/** Starts on 127.0.0.1 and offers STARTTLS, with a certificate nobody trusts. */
export async function startUnreliableMailServer(options: UnreliableOptions = {}): Promise<UnreliableMailServer> {
  let conduct = options.conduct;
  const mails: TakenMail[] = [];
  const openFor: number[] = [];
  const sockets = new Set<net.Socket>();
  let connections = 0;
  let tries = 0;
  const act: Conduct = (step) => {
    if (step === 'sender') tries += 1;
    return conduct?.(step) ?? null;
  };
  const server = net.createServer((socket) => {
    const openedAt = performance.now();
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      openFor.push(performance.now() - openedAt);
    });
    new Conversation(socket, { conduct: act, take: (mail) => mails.push(mail) }).begin();
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    openFor,
    connections: () => connections,
    tries: () => tries,
    conduct(next) {
      conduct = next;
    },
    hangUp,
    async stop() {
      hangUp();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
