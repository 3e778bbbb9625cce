import { describe, expect, it } from 'vitest';
import {
  answerTo,
  exchangeReport,
  largeProviderReport,
  opensmtpdReport,
  postfixReport,
} from '../../../tests/support/reports';
import { readReturned } from './report.server';

const ID = '0123456789abcdef0123456789abcdef';
const messageId = `<${ID}@1712.example>`;
const read = (mail: string) => readReturned(Buffer.from(mail.replace(/\n/g, '\r\n')));

describe('a report of a mail server', () => {
  it.each([
    ['Postfix', postfixReport({ messageId, envelopeId: ID }), '5.1.1'],
    ['Postfix that forgot the envelope', postfixReport({ messageId }), '5.1.1'],
    [
      'Postfix that kept only the envelope',
      postfixReport({ messageId: '<elders@provider.example>', envelopeId: ID }),
      '5.1.1',
    ],
    ['Postfix after days without a connection', postfixReport({ messageId, status: '4.4.1' }), '4.4.1'],
    ['Exchange', exchangeReport({ messageId }), '5.2.2'],
    ['a large provider', largeProviderReport({ messageId }), '5.1.1'],
    ['OpenSMTPD', opensmtpdReport({ messageId }), '5.0.0'],
  ])('of %s says which mail of ours failed, and how', async (_name, mail, status) => {
    expect(await read(mail)).toMatchObject({ name: { id: ID, round: 0 }, report: { action: 'failed', status } });
  });

  it('with bare line ends, and in capitals, is read all the same', async () => {
    const mail = postfixReport({ messageId: messageId.toUpperCase() }).replace('Action: failed', 'ACTION:  Failed');
    expect(await readReturned(Buffer.from(mail))).toMatchObject({ name: { id: ID }, report: { action: 'failed' } });
  });

  it.each(['delayed', 'delivered', 'relayed'] as const)('that it was %s is no failure', async (action) => {
    const mail = postfixReport({ messageId, action, status: action === 'delayed' ? '4.4.1' : '2.0.0' });
    expect(await read(mail)).toMatchObject({ name: { id: ID }, report: { action } });
  });

  it('about several readers behind one address is as bad as the worst of them', async () => {
    const second = 'Status: 2.0.0\n\nFinal-Recipient: rfc822; ander@1712.example\nAction: failed\nStatus: 5.1.1\n';
    const mail = postfixReport({ messageId, action: 'delivered' }).replace('Status: 5.1.1\n', second);
    expect(await read(mail)).toMatchObject({ report: { action: 'failed', status: '5.1.1' } });
  });

  it('tells a mail that was sent again from the first', async () => {
    expect(await read(postfixReport({ messageId: `<${ID}.2@1712.example>` }))).toMatchObject({ name: { round: 2 } });
  });
});

describe('anything else', () => {
  it('is no report: an answer, with the mail it answers', async () => {
    expect(await read(answerTo(messageId))).toEqual({ name: { id: ID, round: 0 }, report: null, fromServer: false });
  });

  it('is no report when only its text looks like one', async () => {
    const text = 'Action: failed\nStatus: 5.1.1\n';
    expect(await read(`${answerTo(messageId)}${text}`)).toMatchObject({ report: null });
    const loose = postfixReport({ messageId }).replace(
      'Content-Type: message/delivery-status',
      'Content-Type: text/plain',
    );
    expect(await read(loose)).toMatchObject({ report: null, fromServer: true });
  });

  it('about no mail of ours has no name', async () => {
    expect((await read(postfixReport({ messageId: '<elders@provider.example>' }))).name).toBeNull();
  });

  it.each([
    '',
    '\r\n\r\n',
    'geen mail',
    '\0'.repeat(1000),
    '\n'.repeat(100_000),
    `Content-Type: multipart/report; boundary=a\n\n${'--a\n'.repeat(5000)}`,
  ])('never breaks it: %#', async (mail) => {
    const outcome = await read(mail).catch(() => 'refused');
    expect(outcome === 'refused' || (typeof outcome === 'object' && outcome.report === null)).toBe(true);
  });
});
