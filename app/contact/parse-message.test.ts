import { describe, expect, it } from 'vitest';
import { EMPTY_VALUES, type FieldName, type FormValues } from './message-fields';
import { parseMessage } from './parse-message';

function errorsOf(values: Partial<FormValues>, asked: readonly FieldName[] = []) {
  return parseMessage({ ...EMPTY_VALUES, ...values }, asked).errors;
}

function messageOf(values: Partial<FormValues>) {
  return parseMessage({ ...EMPTY_VALUES, message: 'Hallo', replyBy: 'none', ...values }, []).message;
}

describe('parseMessage', () => {
  it('asks for a message and a way to answer, in the order of the form', () => {
    expect(Object.entries(errorsOf({}) ?? {})).toEqual([
      ['message', 'message-missing'],
      ['replyBy', 'reply-missing'],
    ]);
  });

  it('names a wrong address also when the message is missing', () => {
    expect(errorsOf({ replyBy: 'email', email: 'jan' })).toEqual({
      message: 'message-missing',
      email: 'email-invalid',
    });
  });

  it.each([
    ['email', { email: '' }, { email: 'email-missing' }],
    ['email', { email: 'jan@voorbeeld' }, { email: 'email-invalid' }],
    ['email', { email: 'a@b.be, c@kwaad.be' }, { email: 'email-invalid' }],
    ['email', { email: 'jan@voorbeeld.be\nBcc: kwaad@kwaad.be' }, { email: 'email-invalid' }],
    ['phone', { phone: '' }, { phone: 'phone-missing' }],
    ['phone', { phone: 'bel mij' }, { phone: 'phone-invalid' }],
    ['phone', { phone: '1712' }, { phone: 'phone-invalid' }],
    ['email', { email: 'a@b..be' }, { email: 'email-invalid' }],
    ['email', { email: `${'a'.repeat(250)}@b.be` }, { email: 'too-long' }],
    ['phone', { phone: '0'.repeat(61) }, { phone: 'too-long' }],
    ['fax', {}, { replyBy: 'reply-missing' }],
  ])('refuses a reply by %s with %o', (replyBy, values, errors) => {
    expect(errorsOf({ message: 'Hallo', replyBy, ...values })).toEqual(errors);
  });

  it.each([
    '0470 00 00 00',
    '(02) 123 45 67',
    '+ 32 470 00 00 00',
    '0033 6 00 00 00 00',
    '٠٤٧٠١٢٣٤٥٦',
    'gsm: 0470 00 00 00',
  ])('accepts the number %s', (phone) => {
    expect(messageOf({ replyBy: 'phone', phone })?.phone).toBe(phone);
  });

  it('counts a line end once, as the browser does', () => {
    const lines = 'x\r\n'.repeat(2500);
    expect(messageOf({ message: lines })?.message).toBe('x\n'.repeat(2500));
    expect(errorsOf({ message: `${lines}x`, replyBy: 'none' })).toEqual({ message: 'message-long' });
  });

  it('keeps emoji, right-to-left text and lone dots as typed', () => {
    const message = '😀 مرحبا\n.\n..x\u202E';
    expect(messageOf({ message })?.message).toBe(message);
  });

  it('takes out of an address and a number what nobody sees', () => {
    expect(messageOf({ replyBy: 'email', email: '\u200ban@voor\u00adbeeld.be\u202c ' })?.email).toBe('an@voorbeeld.be');
    expect(messageOf({ replyBy: 'phone', phone: '\u202a0470 00 00 00\u202c' })?.phone).toBe('0470 00 00 00');
  });

  it.each([' \n ', '\u200b', '\ufeff\u00ad \u2060', '\u3164'])('asks for a message in place of %j', (message) => {
    expect(errorsOf({ message, replyBy: 'none' })).toEqual({ message: 'message-missing' });
  });

  it('refuses NUL and says so', () => {
    expect(errorsOf({ message: 'a\0b', replyBy: 'none' })).toEqual({ message: 'nul' });
  });

  it('leaves out an address that was typed before another way was chosen', () => {
    expect(messageOf({ replyBy: 'phone', phone: '0470000000', email: 'oud@voorbeeld.be' })?.email).toBe('');
  });

  it('makes "no voicemail" the rule when nothing was chosen', () => {
    expect(messageOf({ replyBy: 'phone', phone: '0470000000', voicemail: '' })?.voicemail).toBe('no');
  });

  describe('whose telephone it is', () => {
    const asked: FieldName[] = ['phoneOwner', 'phoneAnsweredBy', 'phone'];
    const call = { message: 'Hallo', replyBy: 'phone' };

    it('leads to the question that hides the number', () => {
      expect(errorsOf(call, asked)).toEqual({ phoneOwner: 'owner-missing' });
      expect(errorsOf({ ...call, phoneOwner: 'mine' }, asked)).toEqual({ phoneAnsweredBy: 'answerer-missing' });
      expect(errorsOf({ ...call, phoneOwner: 'mine', phoneAnsweredBy: 'me' }, asked)).toEqual({
        phone: 'phone-missing',
      });
    });

    it.each([{ phoneOwner: 'unknown' }, { phoneOwner: 'mine', phoneAnsweredBy: 'unknown' }])(
      'makes no call of %o, whatever number stands there',
      (who) => {
        const message = messageOf({ ...call, ...who, phone: '0470000000', callWindow: ['2026-11-23T09:00/12:00'] });
        expect(message).toMatchObject({ replyBy: 'none', phone: '', callWindow: [], ...who });
      },
    );

    it('takes a number for which nothing was said', () => {
      expect(messageOf({ ...call, phone: '0470000000' })).toMatchObject({ replyBy: 'phone', phone: '0470000000' });
    });
  });

  it('starts every agreement about a call on the safe side', () => {
    expect(messageOf({ replyBy: 'phone', phone: '0470000000', textMessage: '', introduceAs: 'x' })).toMatchObject({
      textMessage: 'no',
      introduceAs: 'neutral',
      codeWord: '',
      callUntil: '',
    });
  });

  it('keeps a code word on one line, so that it cannot pose as a rule', () => {
    const message = messageOf({ replyBy: 'phone', phone: '0470000000', codeWord: ' zwaluw\r\nVoicemail mag ' });
    expect(message?.codeWord).toBe('zwaluw Voicemail mag');
  });

  it('refuses more moments than a form can offer', () => {
    const callWindow = Array.from({ length: 41 }, (_, index) => `window ${index}`);
    expect(errorsOf({ message: 'Hallo', replyBy: 'phone', phone: '0470000000', callWindow })).toEqual({
      callWindow: 'too-long',
    });
  });
});
