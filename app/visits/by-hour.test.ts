import { describe, expect, it } from 'vitest';
import { type UnmetEvent, unmetEventSchema } from './by-hour';

const event: UnmetEvent = { section: 'teens', tried: 'chat', phone: 'busy', chat: 'unknown' };

describe('a view of "I did not get through"', () => {
  it('is kept as it is', () => {
    expect(unmetEventSchema.parse(event)).toEqual(event);
  });

  it('loses every field that is not counted', () => {
    expect(unmetEventSchema.parse({ ...event, ip: '203.0.113.77', day: '2026-11-15', hour: 3, views: 9 })).toEqual(
      event,
    );
  });

  it.each([
    { ...event, tried: 'an@example.be' },
    { ...event, tried: '' },
    { ...event, tried: ['call'] },
    { ...event, section: 'jongeren' },
    { ...event, phone: 'OPEN' },
    { ...event, chat: null },
    { section: 'teens', tried: 'chat', phone: 'busy' },
    null,
    'call',
  ])('is refused with other words: %j', (forged) => {
    expect(unmetEventSchema.safeParse(forged).success).toBe(false);
  });
});
