import { expect, test } from 'vitest';
import { helplines, schedule } from '~/availability/testing/fixtures';
import { organization } from './organization';

const found = organization({
  schedule,
  helplines,
  today: '2026-11-23',
  addresses: { site: 'https://www.1712.be/', chat: 'https://www.1712.be/chat', form: 'https://www.1712.be/contact' },
  translate: (key) => key,
});

test('there is one contact point for each way to reach 1712, with its address and hours', () => {
  expect(found.contactPoint).toMatchObject([
    { contactType: 'helplines.methods.phone', telephone: '1712' },
    { contactType: 'helplines.methods.chat', url: 'https://www.1712.be/chat' },
    { contactType: 'helplines.methods.form', url: 'https://www.1712.be/contact' },
  ]);
  expect(found.contactPoint.every(({ availableLanguage }) => availableLanguage[0] === 'nl')).toBe(true);
});

test('the form takes messages all week', () => {
  const [, , form] = found.contactPoint;
  expect(form?.hoursAvailable?.map(({ opens, closes }) => `${opens} ${closes}`)).toEqual(Array(7).fill('00:00 23:59'));
});

test('hours that are not known are left out', () => {
  const unknown = { ...schedule, chat: [{ ...schedule.chat[0], hours: null, until: undefined }] } as typeof schedule;
  const { contactPoint } = organization({
    schedule: unknown,
    helplines,
    today: '2026-11-23',
    addresses: { site: '', chat: '', form: '' },
    translate: (key) => key,
  });
  expect(contactPoint[1]).not.toHaveProperty('hoursAvailable');
});
