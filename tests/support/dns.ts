/** A name server of this machine that knows what a test tells it. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import packet, { type Answer } from 'dns-packet';

/** By record and name: `TXT _dmarc.1712.example`. `SERVFAIL`: it cannot say; what is not there does not exist. */
export type Zone = Record<string, readonly string[] | 'SERVFAIL'>;

export interface NameServer {
  /** For Resolver.setServers(). */
  address: string;
  stop(): Promise<void>;
}

export async function startNameServer(zone: Zone): Promise<NameServer> {
  const socket = createSocket('udp4');
  const exists = (name: string) => Object.keys(zone).some((key) => key.endsWith(` ${name}`));
  socket.on('message', (message, { port, address }) => {
    const query = packet.decode(message);
    const [question] = query.questions ?? [];
    if (!question) return;
    const found = zone[`${question.type} ${question.name}`] ?? [];
    const code = found === 'SERVFAIL' ? 2 : exists(question.name) ? 0 : 3;
    const answers = found === 'SERVFAIL' ? [] : found.map((value) => answer(question.type, question.name, value));
    const reply = { id: query.id ?? 0, type: 'response' as const, flags: code, questions: [question], answers };
    socket.send(packet.encode(reply), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    stop: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function answer(type: string, name: string, value: string): Answer {
  if (type === 'MX') return { type, name, data: { preference: 10, exchange: value } };
  if (type === 'A') return { type, name, data: value };
  // A long text comes in pieces of 255 characters.
  return { type: 'TXT', name, data: value.match(/.{1,255}/g) ?? [] };
}
