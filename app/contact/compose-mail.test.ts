import { describe, expect, it } from 'vitest';
import { mailSubject, mailText } from './compose-mail';
import { EMPTY_VALUES, type FormValues } from './message-fields';
import { parseMessage } from './message-schema';

const context = { reference: 'K7M4-9QXD', audience: 'teens', language: 'nl' } as const;

function message(values: Partial<FormValues>) {
  const parsed = parseMessage({ ...EMPTY_VALUES, message: 'Mijn verhaal', ...values }).message;
  if (!parsed) throw new Error('the test message must be valid');
  return parsed;
}

describe('mailText', () => {
  it('puts the rules for answering before the story', () => {
    const text = mailText(message({ replyBy: 'phone', phone: '0470 00 00 00' }), context);
    expect(text.indexOf('GEEN voicemail')).toBeGreaterThan(0);
    expect(text.indexOf('GEEN voicemail')).toBeLessThan(text.indexOf('Mijn verhaal'));
    expect(text).toContain('BEL TERUG: 0470 00 00 00');
  });

  it('offers the address as a new mail with a neutral subject and no body', () => {
    const text = mailText(message({ replyBy: 'email', email: 'an.b+c@voorbeeld.be' }), context);
    expect(text).toContain('mailto:an.b%2Bc@voorbeeld.be?subject=Informatie');
    expect(text).not.toContain('body=');
  });

  it('says not to answer whoever wants to call themselves', () => {
    expect(mailText(message({ replyBy: 'none' }), context)).toContain('NIET antwoorden');
  });
});

describe('mailSubject', () => {
  it('names nothing but the code and that a call is asked', () => {
    const values = { role: 'victim', name: 'An', province: 'limburg' } as const;
    expect(mailSubject(message({ ...values, replyBy: 'email', email: 'a@b.be' }), 'K7M4-9QXD')).toBe('1712 K7M4-9QXD');
    expect(mailSubject(message({ ...values, replyBy: 'phone', phone: '0470000000' }), 'K7M4-9QXD')).toBe(
      '1712 K7M4-9QXD terugbellen',
    );
  });
});
