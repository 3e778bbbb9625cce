import { describe, expect, it, vi } from 'vitest';
import { LetterError, packLetter, unpackLetter } from './letter';
import { AddressError, composeMail, type MailPlan } from './mail.server';
import { mailboxEntry } from './mailbox-file';
import { EncryptionError } from './openpgp.server';

const openpgp = vi.hoisted(() => ({ loaded: false }));
vi.mock('openpgp', () => {
  openpgp.loaded = true;
  return {};
});

const plan: MailPlan = {
  letter: { team: 'limburg', subject: '1712 K7M4-9QXD', text: 'Hallo' },
  key: 'ab'.repeat(32),
  from: 'website@1712.be',
  to: 'limburg@1712.be',
  replyTo: 'limburg@1712.be',
  detour: null,
  bounced: 0,
  publicKeys: [],
  date: new Date('2026-11-22T09:00:00Z'),
};

describe('a mail', () => {
  it('is the same bytes each time, but for nothing', async () => {
    expect(await composeMail(plan)).toEqual(await composeMail(plan));
  });

  it('is plain ASCII in short lines whatever was typed', async () => {
    const text = `${'é👍'.repeat(2000)}\n.\n${'x'.repeat(3000)}`;
    const mail = (await composeMail({ ...plan, letter: { ...plan.letter, text } })).toString('latin1');
    expect(mail).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(Math.max(...mail.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(mail.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it.each(['a@b.be, c@evil.be', 'a@b.be\r\nBcc: c@evil.be', '<a@b.be>', 'a@b.be c@evil.be', 'a', '', 'a@b@c.be'])(
    'is not made for the address %j',
    async (address) => {
      await expect(composeMail({ ...plan, to: address })).rejects.toThrow(AddressError);
      await expect(composeMail({ ...plan, from: address })).rejects.toThrow(AddressError);
    },
  );
});

describe('encryption', () => {
  it('costs nothing where no team has a key: its package is not even loaded', async () => {
    await composeMail(plan);
    expect(openpgp.loaded).toBe(false);
    await expect(composeMail({ ...plan, publicKeys: ['x'] })).rejects.toThrow(EncryptionError);
    expect(openpgp.loaded).toBe(true);
  });
});

describe('a letter', () => {
  it.each(['a\r\nBcc: b@c.be', 'a\nb', 'a\0b', ''])('with the subject %j is refused, without quoting it', (subject) => {
    const pack = () => packLetter({ ...plan.letter, subject });
    expect(pack).toThrow(LetterError);
    expect(pack).toThrow(/^letter refused: subject$/);
  });

  it('comes back as it was packed, and nothing else passes for one', () => {
    const letter = {
      ...plan.letter,
      attachments: [{ filename: 'a.json', contentType: 'application/json', content: '{}' }],
    };
    expect(unpackLetter(packLetter(letter))).toEqual(letter);
    for (const bytes of ['', '{', '{}', '[]', '{"team":"mars","subject":"a","text":"b"}']) {
      expect(() => unpackLetter(Buffer.from(bytes))).toThrow(LetterError);
    }
  });
});

describe('an mbox file', () => {
  it('keeps mails apart, also when a line begins like its separator', () => {
    const entry = mailboxEntry('Subject: a\r\n\r\nFrom ons\r\n>From hen\r\n', new Date('2026-11-02T09:05:06Z'));
    expect(entry).toBe('From outbox@1712 Mon Nov 02 09:05:06 2026\nSubject: a\n\n>From ons\n>>From hen\n\n');
  });
});
