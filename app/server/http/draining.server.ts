/**
 * Ending the listener without cutting anybody off. Node's own close() resets whoever the system has let in but the
 * process has not yet, and closes a kept connection whose next question is on its way.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import net, { type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/**
 * Times in milliseconds. How long a kept connection is still listened to: a proxy in use asks again within it, and is
 * then told to close.
 */
const LAST_QUESTION = 300;
/** How long a new connection is: its first question is on its way. */
const FIRST_QUESTION = 1000;
const MOST_TURNS = 500;
const SHORT_TURN = 0.5;

export interface Draining {
  /** Takes in who is at the door, closes it, and resolves when every request has its answer, or after `patience` milliseconds. */
  drain(patience: number): Promise<void>;
}

/** Watches the server's connections from now on. */
export function prepareDraining(server: Server): Draining {
  const connections = new Map<Socket, Connection>();
  let ending = false;
  server.on('connection', (socket: Socket) => {
    connections.set(socket, { answering: new Set(), quietSince: performance.now(), patience: FIRST_QUESTION });
    socket.on('close', () => connections.delete(socket));
  });
  const watch = ({ socket }: IncomingMessage, response: ServerResponse) => {
    const connection = connections.get(socket);
    if (ending) response.shouldKeepAlive = false;
    if (!connection) return;
    connection.answering.add(response);
    response.on('close', () => {
      connection.answering.delete(response);
      connection.quietSince = performance.now();
      connection.patience = LAST_QUESTION;
    });
  };
  server.prependListener('request', watch);
  server.prependListener('checkContinue', watch);
  return {
    async drain(patience) {
      ending = true;
      for (const response of allAnswers(connections)) response.shouldKeepAlive = false;
      const letGo = holdRequests(server);
      await untilQuiet(server, 'connection');
      const closed = closeListener(server);
      letGo();
      const cut = setTimeout(() => server.closeAllConnections(), patience);
      await Promise.race([closed, endQuietOnes(server, connections)]);
      await closed;
      clearTimeout(cut);
    },
  };
}

interface Connection {
  /** Under way. */
  readonly answering: Set<ServerResponse>;
  /** Since when nothing is, by performance.now(). */
  quietSince: number;
  /** How long it may be quiet, in milliseconds. */
  patience: number;
}

function allAnswers(connections: ReadonlyMap<Socket, Connection>): ServerResponse[] {
  return [...connections.values()].flatMap(({ answering }) => [...answering]);
}

/** Ends each connection on which nothing has been asked for long enough, until there are none. */
async function endQuietOnes(server: Server, connections: ReadonlyMap<Socket, Connection>): Promise<void> {
  const began = performance.now();
  while (connections.size > 0) {
    await pause(50);
    // A question that has arrived but was not read yet is read first.
    await untilQuiet(server, 'request');
    for (const [socket, { answering, quietSince, patience }] of connections) {
      const quietFor = performance.now() - Math.max(quietSince, began);
      if (answering.size === 0 && quietFor >= patience) socket.destroySoon();
    }
  }
}

const ASKING = ['request', 'checkContinue'] as const;

/**
 * Requests that come in wait until they are let go. While they are worked on no turn of the loop is short: a server that has
 * more to do than it can would never find its door quiet, stay open for half a minute, and then cut off whoever stood there.
 * @returns lets them go, in the order in which they came
 */
function holdRequests(server: Server): () => void {
  const held: (() => void)[] = [];
  const letGo = ASKING.map((event) => {
    const listeners = server.listeners(event) as ((...asked: unknown[]) => void)[];
    server.removeAllListeners(event);
    server.on(event, (...asked: unknown[]) => held.push(() => server.emit(event, ...asked)));
    return () => {
      server.removeAllListeners(event);
      for (const listener of listeners) server.on(event, listener);
    };
  });
  return () => {
    for (const restore of letGo) restore();
    for (const ask of held) ask();
  };
}

/** Node's http close() would also end the connections that are idle at this moment. */
function closeListener(server: Server): Promise<void> {
  return new Promise((resolve) => net.Server.prototype.close.call(server, () => resolve()));
}

/**
 * Resolves right after a short turn of the event loop in which nothing of the kind came in. In a long one more may have
 * come while something else was worked on.
 */
async function untilQuiet(server: Server, event: 'connection' | 'request'): Promise<void> {
  let seen = 0;
  const note = () => {
    seen += 1;
  };
  server.on(event, note);
  // The turn in which the signal came is not a whole one.
  await nextTurn();
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const [before, began] = [seen, performance.now()];
    await nextTurn();
    if (seen === before && performance.now() - began < SHORT_TURN) break;
  }
  server.off(event, note);
}
