import { describe, expect, it } from 'vitest';
import { identify, mailNameOf, messageIdOf, readMailName } from './identity.server';

const KEY = Buffer.alloc(32, 1);
const form = { id: 'formulier-1', fields: { message: 'Hallo', callWindow: ['ma', 'wo'] } };

describe('a message', () => {
  it('is known again whatever the order of its fields', () => {
    const shuffled = { id: 'formulier-1', fields: { callWindow: ['ma', 'wo'], message: 'Hallo' } };
    expect(identify(KEY, shuffled)).toEqual(identify(KEY, form));
  });

  it.each([
    ['another form', { ...form, id: 'formulier-2' }],
    ['another text', { ...form, fields: { ...form.fields, message: 'Hallo!' } }],
    ['one field more', { ...form, fields: { ...form.fields, name: '' } }],
    ['values cut elsewhere', { ...form, fields: { message: 'Hallo', callWindow: ['ma,wo'] } }],
    ['names cut elsewhere', { id: 'formulier-1', fields: { 'message"': 'Hallo', callWindow: ['ma', 'wo'] } }],
  ])('is another one with %s', (_name, other) => {
    expect(identify(KEY, other).key).not.toBe(identify(KEY, form).key);
  });

  it('cannot be recognised without the secret', () => {
    expect(identify(Buffer.alloc(32, 2), form).key).not.toBe(identify(KEY, form).key);
  });

  it('has a reference that can be read out loud, and hardly ever that of another', () => {
    const references = Array.from(
      { length: 20_000 },
      (_, index) => identify(KEY, { ...form, id: `${index}` }).reference,
    );
    for (const reference of references)
      expect(reference).toMatch(/^[CDFHJKMNPQRTWXY3479]{4}-[CDFHJKMNPQRTWXY3479]{4}$/);
    expect(new Set(references).size).toBe(references.length);
    expect(new Set(references.join('')).size).toBe(20);
  });

  it('has one Message-ID, at the host that sends', () => {
    const { key } = identify(KEY, form);
    expect(messageIdOf(key, 'website@1712.be', 0)).toMatch(/^<[0-9a-f]{32}@1712\.be>$/);
    expect(messageIdOf(key, 'website@1712.be', 0)).toBe(messageIdOf(key, 'iemand@1712.be', 0));
  });

  it('is called otherwise once a mail of it came back, and the name is read back from a header', () => {
    const { key } = identify(KEY, form);
    expect(messageIdOf(key, 'website@1712.be', 2)).not.toBe(messageIdOf(key, 'website@1712.be', 0));
    for (const round of [0, 2]) {
      expect(readMailName(messageIdOf(key, 'website@1712.be', round))).toEqual({ id: key.slice(0, 32), round });
      expect(readMailName(`<a@b.be> <${mailNameOf(key, round).toUpperCase()}@1712.be>`)).toMatchObject({ round });
    }
    for (const header of ['', '<a@b.be>', key, `<${key.slice(0, 31)}@1712.be>`])
      expect(readMailName(header)).toBeNull();
  });
});
