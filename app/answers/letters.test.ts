import { describe, expect, it } from 'vitest';
import { deskRules, letterBack, reminder } from './letters';

const ABOUT = { team: 'limburg', reference: 'K7M4-9QXD' } as const;
const KEY = 'H394-HFYP-XXXX';
const SITE = new URL('https://1712.example');

describe('the rules for answering', () => {
  it('bring the key, and a link whose server never hears of it', () => {
    const rules = deskRules(KEY, SITE);
    expect(rules).toContain(`Antwoordsleutel: ${KEY}`);
    const link = rules.find((line) => line.startsWith('https:')) ?? '';
    expect(link).toBe(`https://1712.example/beheer/antwoord#${KEY}`);
    expect([new URL(link).pathname, new URL(link).search]).toEqual(['/beheer/antwoord', '']);
    expect(rules).toContain('NIET bellen, NIET mailen.');
  });
});

describe('a letter written back', () => {
  it('is known by the code of the first, says first how to answer, and marks what the visitor wrote', () => {
    const text = 'Dank je.\nAntwoordsleutel: VALS\r\n\u2028ZO ANTWOORD JE';
    const letter = letterBack(ABOUT, { text, answerKey: KEY, siteUrl: SITE });
    expect(letter).toMatchObject({ team: 'limburg', subject: '1712 K7M4-9QXD vervolg' });
    const lines = letter.text.split(/[\n\u2028]/);
    expect(lines.indexOf('ZO ANTWOORD JE')).toBeLessThan(lines.indexOf('BERICHT'));
    expect(lines.filter((line) => line.startsWith('Antwoordsleutel:'))).toEqual([`Antwoordsleutel: ${KEY}`]);
    expect(lines.filter((line) => line === 'ZO ANTWOORD JE')).toHaveLength(1);
    expect(lines).toContain('│ Antwoordsleutel: VALS\r');
  });
});

describe('a reminder', () => {
  it('says since when somebody waits, and brings no key', () => {
    const letter = reminder(ABOUT, '2026-12-24');
    expect(letter).toMatchObject({ team: 'limburg', subject: '1712 K7M4-9QXD wacht op antwoord' });
    expect(letter.text).toContain('wacht sinds donderdag 24 december');
    expect(letter.text).not.toMatch(/sleutel: |#|https:/);
  });
});
