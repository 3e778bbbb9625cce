import { describe, expect, it } from 'vitest';
import type { Clock } from '~/outbox/clock';
import { outcomeText } from '~/outbox/outcome';
import { type OutgoingMail, SmtpTransport } from '~/outbox/transport.server';
import { fastClock, mailboxOf, submission } from '../support/outbox';
import { outboxRoom } from '../support/outbox-room';
import { eventually, PATIENCE } from '../support/patience';
import { type Fault, startMailServer } from '../support/smtp';

const room = outboxRoom();

/** Notes when it was used, by the clock of the outbox. */
class NotedTransport extends SmtpTransport {
  readonly tries: number[] = [];
  readonly probes: number[] = [];

  constructor(
    url: string,
    private readonly clock: Clock,
  ) {
    super(url);
  }

  override deliver(...asked: Parameters<SmtpTransport['deliver']>) {
    this.tries.push(this.clock.now());
    return super.deliver(...asked);
  }

  override probe(...asked: Parameters<SmtpTransport['probe']>) {
    this.probes.push(this.clock.now());
    return super.probe(...asked);
  }
}

function waitsBetween(moments: readonly number[]): number[] {
  return moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
}

describe('one try', () => {
  const mail: OutgoingMail = {
    from: 'website@1712.example',
    to: mailboxOf('limburg'),
    name: 'ab'.repeat(16),
    confirm: false,
    content: Buffer.from('Subject: x\r\n\r\nx\r\n'),
    acceptedAt: 0,
    reference: 'K7M4-9QXD',
  };

  it.each<[Fault, string]>([
    [{ at: 'greeting', how: 'refuse', code: 554 }, 'unreachable 554'],
    [{ at: 'greeting', how: 'hang' }, 'unreachable DEADLINE'],
    [{ at: 'greeting', how: 'drop' }, 'unreachable ECONNECTION'],
    [{ at: 'sender', how: 'refuse', code: 451 }, 'delayed 451'],
    [{ at: 'sender', how: 'refuse', code: 550 }, 'refused 550'],
    [{ at: 'sender', how: 'hang' }, 'delayed DEADLINE'],
    [{ at: 'recipient', how: 'refuse', code: 450 }, 'delayed 450'],
    [{ at: 'recipient', how: 'refuse', code: 550 }, 'refused 550'],
    [{ at: 'recipient', how: 'drop' }, 'delayed ECONNECTION'],
    [{ at: 'end', how: 'refuse', code: 452 }, 'delayed 452'],
    [{ at: 'end', how: 'refuse', code: 552 }, 'refused 552'],
    [{ at: 'end', how: 'hang' }, 'delayed DEADLINE'],
    [{ at: 'end', how: 'drop' }, 'delayed ECONNECTION'],
  ])('against a server that at %o is %s', async (fault, expected) => {
    room.server.misbehave(fault);
    const transport = new SmtpTransport(room.server.url);
    let milliseconds = fault.how === 'hang' ? 300 : PATIENCE;
    let outcome = await transport.deliver(mail, { milliseconds });
    // Too little for this machine now: the deadline came before the server fell silent.
    while (room.server.misbehaved() === 0) {
      milliseconds *= 4;
      outcome = await transport.deliver(mail, { milliseconds });
    }
    expect(outcomeText(outcome)).toBe(expected);
  });

  it('logs in when the address says so, and a wrong password says nothing about the mail', async () => {
    const login = { user: 'web site', password: 'p@ss:wörd' };
    const closed = await startMailServer({ login });
    const url = (password: string) => `smtp://web%20site:${encodeURIComponent(password)}@127.0.0.1:${closed.port}`;
    const wrong = await new SmtpTransport(url('fout')).deliver(mail, { milliseconds: PATIENCE });
    const right = await new SmtpTransport(url(login.password)).deliver(mail, { milliseconds: PATIENCE });
    await closed.stop();
    expect([wrong, right]).toEqual([{ kind: 'unreachable', code: '535' }, { kind: 'delivered' }]);
    expect(closed.mails[0]?.user).toBe('web site');
  });

  it('encrypts when the server on this machine offers it, and never goes elsewhere in the clear', async () => {
    const encrypting = await startMailServer({ startTls: true });
    const here = await new SmtpTransport(encrypting.url).deliver(mail, { milliseconds: PATIENCE });
    // This machine too, but not by a name that we take for it: the strict rules of another host apply.
    const elsewhere = (port: number) => `smtp://[::ffff:127.0.0.1]:${port}`;
    const untrusted = await new SmtpTransport(elsewhere(encrypting.port)).deliver(mail, { milliseconds: PATIENCE });
    const clear = await new SmtpTransport(elsewhere(room.server.port)).deliver(mail, { milliseconds: PATIENCE });
    await encrypting.stop();
    expect(here).toEqual({ kind: 'delivered' });
    expect(encrypting.mails.map(({ secure }) => secure)).toEqual([true]);
    expect([untrusted.kind, clear.kind]).toEqual(['unreachable', 'unreachable']);
    expect(room.server.mails).toEqual([]);
  });

  it('ends at once when it is cut off', async () => {
    room.server.misbehave({ at: 'end', how: 'hang' });
    const cutOff = new AbortController();
    const outcome = new SmtpTransport(room.server.url).deliver(mail, { milliseconds: 60_000, signal: cutOff.signal });
    await room.server.connected(1);
    cutOff.abort();
    expect(await outcome).toMatchObject({ code: 'STOPPED' });
  });
});

describe('a mail server that is away', () => {
  it('gets everything when it comes back, and nobody was told otherwise', async () => {
    await room.server.stop();
    const { outbox, lines } = await room.openFast({ times: 20 });
    outbox.start();
    const texts = Array.from({ length: 30 }, (_, index) => `Bericht ${index}`);
    await Promise.all(texts.map((text) => outbox.accept(submission(text))));
    await eventually(async () => expect(await outbox.status()).toMatchObject({ breakerOpen: true }));
    expect(await outbox.status()).toMatchObject({ waiting: 30, canAccept: true, canStore: true });
    await room.startServerAgain();
    await room.server.received(30);
    expect(room.server.mails.map((mail) => mail.parsed.text?.trim()).sort()).toEqual(texts.sort());
    await eventually(async () => expect(await outbox.status()).toMatchObject({ waiting: 0, breakerOpen: false }));
    expect(lines.join('\n')).not.toMatch(/Bericht|@|limburg@/);
  });

  it('is asked once every five seconds, however much waits', async () => {
    room.server.misbehave({ at: 'greeting', how: 'refuse', code: 421 });
    const clock = fastClock(50);
    const transport = new NotedTransport(room.server.url, clock);
    const { outbox } = await room.openFast({ clock, transport });
    outbox.start();
    await Promise.all(Array.from({ length: 20 }, (_, index) => outbox.accept(submission(`Bericht ${index}`))));
    await eventually(() => expect(transport.probes.length).toBeGreaterThan(5));
    // Those that were under way when the server was found to be away, and none after that.
    expect(transport.tries.length).toBeLessThan(20);
    expect(Math.max(...transport.tries)).toBeLessThanOrEqual(transport.probes[1] ?? 0);
    // The first look comes at once. A timer may be a millisecond early, which the clock makes 50 of.
    for (const wait of waitsBetween(transport.probes.slice(1))) expect(wait).toBeGreaterThan(5_000 - 100);
  });

  it('that answers with "later" gets the message again, after the waits agreed', async () => {
    room.server.misbehave({ at: 'recipient', how: 'refuse', code: 451 });
    const clock = fastClock(100);
    const transport = new NotedTransport(room.server.url, clock);
    const { outbox } = await room.openFast({ clock, transport });
    outbox.start();
    await outbox.accept(submission('Later.'));
    await room.server.connected(4);
    room.server.misbehave();
    await room.server.received(1);
    // A timer may be a millisecond early, which the clock makes 100 of.
    const [first = 0, second = 0, third = 0] = waitsBetween(transport.tries);
    expect(first).toBeGreaterThan(5_000 - 200);
    expect(second).toBeGreaterThan(15_000 - 200);
    expect(third).toBeGreaterThan(60_000 - 200);
  });

  it('hanging on one team does not hold up another', async () => {
    room.server.misbehave({ at: 'recipient', how: 'hang', to: mailboxOf('limburg') });
    const { outbox } = await room.openFast({ deadline: 20_000, times: 1 });
    outbox.start();
    for (let index = 0; index < 3; index += 1) await outbox.accept(submission(`Blijft hangen ${index}`));
    await room.server.connected(3);
    await outbox.accept(submission('Vlot', { compose: () => ({ team: 'brussel', subject: 'x', text: 'Vlot' }) }));
    expect((await room.server.received(1)).map(({ to }) => to)).toEqual([[mailboxOf('brussel')]]);
    expect(await outbox.status()).toMatchObject({ breakerOpen: false });
    room.server.misbehave();
  });
});

describe('a mailbox that refuses', () => {
  it('three times gives way to the fallback, where the team is named', async () => {
    room.server.misbehave({ at: 'recipient', how: 'refuse', code: 550, to: mailboxOf('limburg') });
    const { outbox, lines } = await room.openFast({ mailFallback: 'permanentie@1712.example' });
    outbox.start();
    const { reference } = await outbox.accept(submission('Voor Limburg.'));
    const [mail] = await room.server.received(1);
    expect(mail?.to).toEqual(['permanentie@1712.example']);
    expect(mail?.parsed.replyTo?.text).toBe('permanentie@1712.example');
    expect(mail?.parsed.subject).toBe(`1712 ${reference}`);
    expect(mail?.parsed.text).toMatch(/voor het team limburg[\s\S]*Voor Limburg\./);
    expect(room.server.connections()).toBe(4);
    expect(lines.join('\n')).not.toMatch(/@|Voor Limburg/);
  });

  it('gives way to the default team when no fallback is set, and is asked again when that refuses too', async () => {
    const refuse = { at: 'recipient', how: 'refuse', code: 552 } as const;
    room.server.misbehave(refuse);
    const { outbox } = await room.openFast({ times: 2000 });
    outbox.start();
    await outbox.accept(submission('Voor Limburg.'));
    await room.server.connected(5);
    room.server.misbehave({ ...refuse, to: mailboxOf('oost-vlaanderen') });
    expect((await room.server.received(1)).map(({ to }) => to)).toEqual([[mailboxOf('limburg')]]);
  });

  it('or is missing counts the same', async () => {
    const { outbox } = await room.openFast({ mailboxOf: (team) => (team === 'limburg' ? undefined : mailboxOf(team)) });
    outbox.start();
    await outbox.accept(submission('Voor Limburg.'));
    expect((await room.server.received(1)).map(({ to }) => to)).toEqual([[mailboxOf('oost-vlaanderen')]]);
  });
});

describe('stopping', () => {
  it('lets what is under way end, and gives back what does not, for the next process to take at once', async () => {
    room.server.misbehave({ at: 'end', how: 'hang' });
    const first = await room.open({ grace: 50, deadline: 20_000 });
    first.outbox.start();
    await first.outbox.accept(submission('Onderweg.'));
    await room.server.connected(1);
    await first.outbox.stop();
    const rows = await first.database.kysely.selectFrom('messages').select(['state', 'lease_owner']).execute();
    expect(rows).toEqual([{ state: 'pending', lease_owner: null }]);
    await first.close();
    room.server.misbehave();
    const second = await room.open({ deadline: 20_000 });
    second.outbox.start();
    expect(await room.server.received(1)).toHaveLength(1);
  });
});

describe('two processes on one file', () => {
  it('deliver each message once', async () => {
    const tests = [await room.openFast({ times: 1 }), await room.openFast({ times: 1 })];
    const outboxes = tests.map(({ outbox }) => outbox);
    const texts = Array.from({ length: 60 }, (_, index) => `Bericht ${index}`);
    for (const outbox of outboxes) outbox.start();
    await Promise.all(texts.map((text, index) => outboxes[index % 2]?.accept(submission(text))));
    await room.server.received(60);
    await eventually(async () => expect(await outboxes[0]?.status()).toMatchObject({ waiting: 0 }));
    expect(room.server.mails.map((mail) => mail.parsed.text?.trim()).sort()).toEqual(texts.sort());
  });
});
