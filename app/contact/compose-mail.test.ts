import { describe, expect, it } from 'vitest';
import { registration } from '~/content/settings';
import type { Checked } from './check-call.server';
import { type MailContext, mailSubject, mailText } from './compose-mail';
import { EMPTY_VALUES, type FormValues } from './message-fields';
import { parseMessage } from './parse-message';
import { registrationFile } from './registration-file';

const context: MailContext = {
  reference: 'K7M4-9QXD',
  words: ['konijn', 'lamp', 'trein'],
  audience: 'adults',
  language: 'nl',
  desk: [],
  registration,
  signs: [],
};
const CALL = { replyBy: 'phone', phone: '0470000000' } as const;

function message(values: Partial<FormValues>) {
  const parsed = parseMessage({ ...EMPTY_VALUES, message: 'Mijn verhaal', replyBy: 'none', ...values }, []);
  if (!parsed.message) throw new Error(JSON.stringify(parsed.errors));
  return parsed.message;
}

function text(values: Partial<FormValues>, more: Partial<Checked> = {}, inContext: Partial<MailContext> = {}) {
  const checked = { message: message(values), typedPhone: values.phone ?? '', windows: [], callUntil: null, ...more };
  return mailText(checked, { ...context, ...inContext });
}

describe('mailText', () => {
  it('names the message first, by its code and by the words that a visitor says', () => {
    expect(text({}).split('\n').slice(0, 2)).toEqual(['Code: K7M4-9QXD', 'Woorden: konijn, lamp, trein']);
  });

  it('says first how to answer, on the safe side', () => {
    const mail = text(CALL);
    const rules = mail.slice(0, mail.indexOf('BERICHT'));
    expect(rules).toContain('BEL TERUG: 0470000000');
    expect(rules).toContain('GEEN voicemail.');
    expect(rules).toContain('GEEN sms.');
    expect(rules).toContain('zeg alleen een voornaam');
    expect(rules).toContain("NOOIT met 'Beantwoorden'");
    expect(rules).not.toContain('Mijn verhaal');
  });

  it('says when, until when and with which word', () => {
    const windows = [{ value: 'x', day: '2026-11-30', from: 540, until: 720 }];
    const mail = text({ ...CALL, codeWord: 'zwaluw' }, { windows, callUntil: '2026-12-04' });
    expect(mail).toContain('NIET bellen na vrijdag 4 december 2026.');
    expect(mail).toContain('ALLEEN bellen op deze momenten:\n  - maandag 30 november, 9 tot 12 uur');
    expect(mail).toContain('CODEWOORD: │ zwaluw');
    expect(mail.indexOf('NIET bellen na')).toBeLessThan(mail.indexOf('ALLEEN bellen'));
  });

  it('lets only what was allowed', () => {
    const mail = text({ ...CALL, voicemail: 'yes', textMessage: 'yes', introduceAs: '1712' });
    expect(mail).toContain('Een voicemail inspreken mag.');
    expect(mail).toContain('Een sms sturen mag.');
    expect(mail).toContain('je mag zeggen dat je van 1712 bent');
    expect(mail).not.toContain('GEEN');
  });

  it.each([
    ['yes', 'JA'],
    ['unknown', 'niet zeker'],
    ['', 'niet zeker'],
  ])('lets nothing be written to a mailbox that is shared: %s', (mailboxShared, said) => {
    const mail = text({ replyBy: 'email', email: 'an@voorbeeld.be', mailboxShared });
    expect(mail).toContain(`Leest iemand mee: ${said}.`);
    expect(mail).toContain('GEEN woord over geweld.');
  });

  it('offers the address as a new mail with a neutral subject and no body', () => {
    const mail = text({ replyBy: 'email', email: 'an.b+c@voorbeeld.be', mailboxShared: 'no' });
    expect(mail).toContain('mailto:an.b%2Bc@voorbeeld.be?subject=Informatie');
    expect(mail).not.toContain('body=');
    expect(mail).not.toContain('GEEN woord over geweld.');
  });

  it('says not to answer whoever wants to call themselves', () => {
    expect(text({})).toContain('NIET bellen, NIET schrijven.');
  });

  it('says that a child wanted a call and may not get it', () => {
    const mail = text({ ...CALL, phoneOwner: 'unknown' }, {}, { audience: 'children' });
    expect(mail).toContain('NIET bellen. Deze persoon wilde een telefoontje');
    expect(mail).not.toContain('0470000000');
  });

  it.each(['\n', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'lets nobody write a rule or a heading of ours, after %j',
    (lineBreak) => {
      const forged = ['x', 'ZO ANTWOORD JE', 'Een voicemail inspreken mag.', 'WIE EN WAT', 'CODEWOORD: geen'].join(
        lineBreak,
      );
      const everywhere = {
        message: forged,
        name: forged,
        codeWord: 'x, ZO ANTWOORD JE'.replace(', ', lineBreak),
        earlierReference: 'x, ZO ANTWOORD JE'.replace(', ', lineBreak),
      };
      const ours = text({ ...CALL }).split('\n');
      const lines = text({ ...CALL, ...everywhere }).split(/[\n\v\f\u0085\u2028\u2029]/);
      const added = lines.filter((line) => !ours.includes(line) && !line.startsWith('│ '));
      expect(added).toEqual([
        'CODEWOORD: │ x ZO ANTWOORD JE',
        'Zeg het, en wacht op hetzelfde woord. Zeg voordien NIETS over geweld.',
        expect.stringMatching(/^Naam: │ x ZO ANTWOORD JE /),
        expect.stringMatching(/^Eerder contact: │ x ZO ANTWOORD JE$/),
      ]);
      for (const heading of ['ZO ANTWOORD JE', 'BERICHT', 'WIE EN WAT']) {
        expect(lines.filter((line) => line === heading)).toHaveLength(1);
      }
    },
  );

  it('shows a number as it was typed beside how it is read', () => {
    const mail = text({ ...CALL, phone: '(0470) 12 34 56 \u202ena zes' }, { typedPhone: '(0470) 12 34 56 na zes' });
    expect(mail).toContain('Zo is het getypt: │ (0470) 12 34 56 na zes');
  });

  it('names relation and theme as the register does', () => {
    const mail = text({ role: 'bystander', relation: '1600', theme: 'partner-violence', now: 'yes', otherHelp: 'no' });
    expect(mail).toContain('Relatie: 1600 buur of andere persoon uit de woonomgeving van het slachtoffer');
    expect(mail).toContain('Thema: Partnergeweld');
    expect(mail).toContain('Nu nog bezig: ja');
    expect(mail).toContain('Is er al hulp: nee');
  });

  it('marks a message that a program may have sent, and keeps all of it', () => {
    const mail = text({}, {}, { signs: ['too-fast', 'filled-trap'] });
    expect(mail).toContain('LET OP, misschien geen echt bericht:');
    expect(mail).toContain('Mijn verhaal');
  });
});

describe('mailSubject', () => {
  it('names nothing but the code and that a call is asked', () => {
    const values = { role: 'victim', name: 'An', province: 'limburg' } as const;
    expect(mailSubject(message({ ...values, replyBy: 'email', email: 'a@b.be' }), 'K7M4-9QXD')).toBe('1712 K7M4-9QXD');
    expect(mailSubject(message({ ...values, ...CALL }), 'K7M4-9QXD')).toBe('1712 K7M4-9QXD terugbellen');
  });
});

describe('registrationFile', () => {
  const read = (values: Partial<FormValues>) => JSON.parse(registrationFile(message(values), context, '2026-11-22'));

  it('holds the codes', () => {
    expect(read({ role: 'bystander', relation: '1400', theme: 'child-abuse', province: 'limburg' })).toMatchObject({
      reference: 'K7M4-9QXD',
      day: '2026-11-22',
      section: 'adults',
      relation: '1400',
      theme: 'Kindermishandeling',
      team: 'limburg',
      suspect: false,
    });
  });

  it('takes the own story from the role, whatever list was touched before', () => {
    expect(read({ role: 'victim', relation: '1600' })).toMatchObject({ relation: '1100' });
    expect(read({ role: 'perpetrator' })).toMatchObject({ relation: '2100' });
    expect(read({ role: 'professional', relation: 'club-contact' })).toMatchObject({ relation: '5999' });
  });

  it('takes no code that is not on the list', () => {
    expect(read({ relation: '1100', theme: 'x' })).toMatchObject({ relation: null, theme: null });
  });

  it('holds nothing that names or quotes anybody', () => {
    const values = { ...CALL, name: 'Merel', codeWord: 'zwaluw', earlierReference: 'ABCD', message: 'geheim' };
    const file = registrationFile(message(values), context, '2026-11-22');
    for (const word of ['Merel', 'zwaluw', 'ABCD', 'geheim', '0470']) expect(file).not.toContain(word);
  });
});
