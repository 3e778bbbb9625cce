import { describe, expect, it } from 'vitest';
import type { Audience } from '~/audiences/audiences';
import { registration, schedule } from '~/content/settings';
import { texts } from '~/i18n/i18n';
import { forAudience } from '~/i18n/use-text';
import { formBlocks } from './form-blocks';
import { askedFields, type Block } from './form-props';
import { EMPTY_VALUES } from './message-fields';

const sources = {
  schedule,
  registration,
  teams: [],
  answersHere: true,
  consult: [{ helpline: 'vk', says: { nl: 'Naar de Vertrouwenscentra' } }],
  callYourself: [{ name: '1712', number: '1712', href: 'tel:1712' }],
};

const now = new Date('2026-11-23T08:00:00+01:00');

function blocks(audience: Audience, language = 'nl', hours = schedule): Block[] {
  const translate = forAudience(texts.getFixedT(language), audience);
  return formBlocks(audience, { now, language, translate }, { ...sources, schedule: hours });
}

function windowsOf(form: Block[]) {
  return form.flatMap(({ items }) => items).find((item) => item.kind === 'windows');
}

describe('formBlocks', () => {
  it('asks children few things, whose telephone it is before its number', () => {
    const asked = askedFields(blocks('children'));
    expect(asked).toEqual([
      'message',
      'replyBy',
      'wordBack',
      'email',
      'mailboxShared',
      'phoneOwner',
      'phoneAnsweredBy',
      'phone',
      'callWindow',
      'codeWord',
      'name',
      'province',
    ]);
  });

  it('offers children the moments after school first', () => {
    const windows = windowsOf(blocks('children'));
    expect(windows?.days[0]?.options.map(({ words }) => words)).toEqual(['16–18 u']);
    expect(windows?.days[2]).toMatchObject({ day: 'woensdag 25 november', options: [{}, {}, {}] });
    expect(windows?.more?.days).toHaveLength(5);
  });

  it('asks teens no work, and adults everything', () => {
    expect(askedFields(blocks('teens'))).not.toContain('relation');
    expect(askedFields(blocks('adults'))).toContain('relation');
    const roles = blocks('teens').flatMap(({ items }) => items.filter((item) => item.kind === 'choices'));
    expect(JSON.stringify(roles)).not.toContain('professional');
  });

  it.each(['children', 'teens', 'adults'] as const)('lets %s take back every choice that may stay open', (audience) => {
    const questions = blocks(audience).flatMap(({ items }) => items.filter((item) => item.kind === 'choices'));
    const optional = questions.filter(({ optional: words }) => words !== undefined);
    for (const { name, options } of optional) {
      const unsaid = options.filter(({ value }) => value === EMPTY_VALUES[name]);
      expect(
        unsaid.map(({ words }) => words),
        name,
      ).toEqual(['Dat zeg ik liever niet']);
    }
    expect(optional.map(({ name }) => name)).toEqual(audience === 'children' ? [] : ['role', 'now', 'otherHelp']);
    // Whether others read a mailbox need not be said either: not to know it comes to the same.
    expect(questions.find(({ name }) => name === 'mailboxShared')?.options.at(-1)?.value).toBe('unknown');
  });

  it.each(['children', 'teens', 'adults'] as const)(
    'asks %s for a call in three steps, and folds the rest',
    (audience) => {
      const form = blocks(audience);
      const steps = form.flatMap(({ items }) =>
        items.flatMap((item) => ('step' in item && item.step ? [item.step] : [])),
      );
      expect(steps).toEqual([1, 2, 3]);
      const open = form.filter(({ fold, shows }) => fold === undefined && shows === undefined);
      expect(askedFields(open)).toEqual(['message', 'replyBy']);
    },
  );

  it('offers others the moments of two days at once, and keeps the rest behind a fold', () => {
    const windows = windowsOf(blocks('adults'));
    expect(windows?.days.map(({ day }) => day)).toEqual(['maandag 23 november', 'dinsdag 24 november']);
    expect(windows?.more?.days).toHaveLength(3);
  });

  it('says it when no moment can be offered', () => {
    const phone = schedule.phone.map((regime) => ({ ...regime, hours: null }));
    const form = blocks('adults', 'nl', { ...schedule, phone });
    expect(windowsOf(form)).toBeUndefined();
    expect(JSON.stringify(form)).toContain('We kunnen nu geen moment voorstellen');
  });

  it.each(['children', 'teens', 'adults'] as const)('has every word in English for %s', (audience) => {
    const words = JSON.stringify(blocks(audience, 'en'));
    expect(words).not.toMatch(/contact\.\w/);
    expect(words).toContain('Monday 23 November');
  });
});
