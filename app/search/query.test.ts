import { expect, test } from 'vitest';
import { LONGEST_QUERY, readQuery } from './query';

test('what was typed is taken as it is, without the spaces around it', () => {
  expect(readQuery('  mijn   vader\r\n')).toEqual({ text: 'mijn vader', kind: 'ok' });
});

test('nothing typed, nothing sent and a file are all empty', () => {
  for (const value of ['', '   ', null, new File(['x'], 'x')])
    expect(readQuery(value)).toEqual({ text: '', kind: 'empty' });
});

test('what is too long is cut between two characters, and said', () => {
  const { text, kind } = readQuery('😀'.repeat(LONGEST_QUERY + 1));
  expect(kind).toBe('cut');
  expect(text).toBe('😀'.repeat(LONGEST_QUERY));
  expect(readQuery('a'.repeat(LONGEST_QUERY)).kind).toBe('ok');
});

test('a NUL is refused, and what could be read comes back', () => {
  expect(readQuery('papa\0 slaat')).toEqual({ text: 'papa slaat', kind: 'nul' });
});
