import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type AccessKey, BearerTokens, bearerOf } from './bearer-tokens.server';

const START = Date.parse('2026-11-23T10:00:00+01:00');
const later = (seconds: number) => new Date(START + seconds * 1000);

const keysOf = (...secrets: string[]): AccessKey[] => secrets.map((secret) => ({ secret, scopes: ['busy'] }));

describe('tokens', () => {
  it('any of the list is right, and named by its digest only', () => {
    const tokens = new BearerTokens(keysOf('eerste', 'tweede'), 'busy');
    for (const token of ['eerste', 'tweede']) {
      const name = createHash('sha256').update(token).digest('hex').slice(0, 8);
      expect(tokens.nameOf(token)).toBe(name);
    }
    expect(['', 'eerst', 'eerste ', 'EERSTE', 'eerste,tweede'].map((token) => tokens.nameOf(token))).toEqual(
      Array(5).fill(null),
    );
  });

  it('opens only the doors it is for, and says which', () => {
    const keys: AccessKey[] = [{ secret: 'van els', name: 'els', scopes: ['hours', 'figures'] }, ...keysOf('eerste')];
    const [hours, busy] = [new BearerTokens(keys, 'hours'), new BearerTokens(keys, 'busy')];
    expect([hours.nameOf('van els'), busy.nameOf('van els'), hours.nameOf('eerste')]).toEqual(['els', null, null]);
    expect([busy.scopesOf('van els'), busy.scopesOf('fout')]).toEqual([['hours', 'figures'], []]);
    expect(new BearerTokens(keys, 'operations').configured).toBe(false);
  });

  it('nothing is right when none is set', () => {
    const tokens = new BearerTokens([], 'busy');
    expect([tokens.configured, tokens.nameOf(''), tokens.nameOf('x')]).toEqual([false, null, null]);
  });

  it.each([
    ['Bearer abc', 'abc'],
    ['bearer  abc', 'abc'],
    ['Basic abc', ''],
    ['Bearer', ''],
    ['Bearer a b', ''],
    ['abc', ''],
  ])('"%s" carries "%s"', (authorization, token) => {
    expect(bearerOf(authorization)).toBe(token);
    expect([bearerOf(null), bearerOf(undefined)]).toEqual(['', '']);
  });
});

describe('wrong tokens', () => {
  it('ten in a minute are simply wrong, the next must wait until the first is a minute old', () => {
    const tokens = new BearerTokens(keysOf('eerste'), 'busy');
    const waits = Array.from({ length: 12 }, (_, index) => tokens.noteWrong('x', later(index)));
    expect(waits).toEqual([...Array(10).fill(0), 50, 49]);
    expect(tokens.noteWrong('x', later(59.5))).toBe(1);
    expect(tokens.noteWrong('x', later(60))).toBe(0);
    expect(tokens.noteWrong('x', later(60))).toBe(1);
    expect(tokens.nameOf('eerste')).not.toBeNull();
  });

  it('are told to who counts them; none at all is no guess', () => {
    const told: Date[] = [];
    const tokens = new BearerTokens(keysOf('eerste'), 'busy', (now) => told.push(now));
    tokens.noteWrong('', later(0));
    tokens.noteWrong('tweede', later(1));
    expect(told).toEqual([later(1)]);
  });

  it('a clock that is set back locks nobody out', () => {
    const tokens = new BearerTokens(keysOf('eerste'), 'busy');
    for (let count = 0; count < 10; count += 1) tokens.noteWrong('x', later(0));
    expect(tokens.noteWrong('x', later(-3600))).toBe(0);
  });
});
