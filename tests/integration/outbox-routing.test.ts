/** Which mailbox a message ends in, and what is said there. */
import { describe, expect, it } from 'vitest';
import type { Team } from '~/content/settings';
import { routingOf } from '~/outbox/team-routing';
import { type FastOptions, mailboxOf, submission, type TestOutbox } from '../support/outbox';
import { outboxRoom } from '../support/outbox-room';

const DAY = 24 * 60 * 60_000;
const FALLBACK = 'permanentie@1712.example';

const room = outboxRoom();

async function open(options: Partial<FastOptions>): Promise<TestOutbox> {
  const test = await room.openFast(options);
  test.outbox.start();
  return test;
}

/** Teams that overflow yesterday, today and tomorrow. */
function teamsNow(overflow: Partial<Record<Team['id'], Team['id']>>): Partial<FastOptions> {
  const day = (offset: number) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
  const teams = (['antwerpen', 'limburg', 'oost-vlaanderen', 'brussel'] as const).map((id): Team => {
    const to = overflow[id];
    const periods = to ? [{ to, from: day(-1), until: day(1), reason: 'test' }] : [];
    return { id, name: { nl: id }, mailbox: mailboxOf(id), answersHere: false, overflow: periods };
  });
  return { routing: routingOf({ defaultTeam: 'oost-vlaanderen', materialMailbox: 'materiaal@1712.example', teams }) };
}

function refuse(...teams: string[]) {
  return teams.map((team) => ({ at: 'recipient', how: 'refuse', code: 550, to: mailboxOf(team) }) as const);
}

describe('a team that overflows', () => {
  it('has its messages brought to the last team of the chain, where it is named on top', async () => {
    const { outbox } = await open(teamsNow({ limburg: 'antwerpen', antwerpen: 'brussel' }));
    const { reference } = await outbox.accept(submission('Voor Limburg.'));
    const [mail] = await room.server.received(1);
    expect(mail?.to).toEqual([mailboxOf('brussel')]);
    expect(mail?.parsed.replyTo?.text).toBe(mailboxOf('brussel'));
    expect(mail?.parsed.subject).toBe(`1712 ${reference}`);
    expect(mail?.parsed.text).toMatch(
      /^LET OP: dit bericht is voor het team limburg\.\n.*nemen nu over[\s\S]*\n\nVoor Limburg\./,
    );
  });

  it('and is refused there gives way to the fallback, where both teams are named; the log names the refusing one', async () => {
    room.server.misbehave(...refuse('antwerpen'));
    const { outbox, lines } = await open({
      ...teamsNow({ limburg: 'antwerpen' }),
      mailFallback: FALLBACK,
      times: 1000,
    });
    await outbox.accept(submission('Voor Limburg.'));
    const [mail] = await room.server.received(1);
    expect(mail?.to).toEqual([FALLBACK]);
    expect(mail?.parsed.text).toMatch(/voor het team limburg\.\nHet postvak van het team antwerpen weigerde/);
    expect(lines.join('\n')).toMatch(/"event":"outbox.mailbox_refuses","team":"antwerpen"/);
  });

  it('does so for the fallback too, when that is the mailbox of the default team', async () => {
    room.server.misbehave(...refuse('limburg', 'oost-vlaanderen'));
    const { outbox } = await open({ ...teamsNow({ 'oost-vlaanderen': 'brussel' }), times: 1000 });
    await outbox.accept(submission('Voor Limburg.'));
    expect((await room.server.received(1)).map(({ to }) => to)).toEqual([[mailboxOf('brussel')]]);
  });
});

describe('a fallback', () => {
  it('that is the mailbox of the team itself gets the mail as it always was, again and again', async () => {
    room.server.misbehave(...refuse('limburg'));
    const { outbox } = await open({ mailFallback: mailboxOf('limburg').toUpperCase(), times: 2000 });
    await outbox.accept(submission('Voor Limburg.'));
    await room.server.connected(6);
    room.server.misbehave();
    const [mail] = await room.server.received(1);
    expect(mail?.to).toEqual([mailboxOf('limburg')]);
    expect(mail?.parsed.text?.trim()).toBe('Voor Limburg.');
  });

  it('that says "later" for ever does not keep the message from a team whose mailbox was mended', async () => {
    const later = { at: 'recipient', how: 'refuse', code: 450, to: FALLBACK } as const;
    room.server.misbehave(...refuse('limburg'), later);
    const { outbox } = await open({ mailFallback: FALLBACK, times: 2000 });
    await outbox.accept(submission('Voor Limburg.'));
    await room.server.connected(5);
    room.server.misbehave(later);
    expect((await room.server.received(1)).map(({ to }) => to)).toEqual([[mailboxOf('limburg')]]);
  });

  it('takes turns with the team for ever', async () => {
    room.server.misbehave(...refuse('limburg'), { at: 'recipient', how: 'refuse', code: 550, to: FALLBACK });
    const { outbox } = await open({ mailFallback: FALLBACK, times: 2000 });
    await outbox.accept(submission('Voor Limburg.'));
    await room.server.connected(9);
    room.server.misbehave(...refuse('limburg'));
    expect((await room.server.received(1)).map(({ to }) => to)).toEqual([[FALLBACK]]);
  });
});

describe('an attachment', () => {
  it('stands behind the text, which a plain mail program shows first', async () => {
    const { outbox } = await open({});
    const content = JSON.stringify({ thema: 'partner-violence', nu: 'yes' });
    const attachments = [{ filename: 'registratie.json', contentType: 'application/json', content }];
    await outbox.accept(
      submission('x', { compose: () => ({ team: 'brussel', subject: '1712 X', text: 'De tekst é.', attachments }) }),
    );
    const [mail] = await room.server.received(1);
    const raw = mail?.raw.toString('latin1') ?? '';
    const kinds = [...raw.matchAll(/^Content-(?:Type|Disposition): ([a-z/-]+)/gim)].map(([, kind]) => kind);
    expect(kinds).toEqual(['multipart/mixed', 'text/plain', 'application/json', 'attachment']);
    expect(raw).toContain('De tekst =C3=A9.');
    expect(JSON.parse(mail?.parsed.attachments[0]?.content.toString('utf8') ?? '')).toEqual(JSON.parse(content));
  });
});
