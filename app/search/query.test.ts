import { expect, test } from 'vitest';
import { LONGEST_QUERY, parseSearch } from './query';

test('what was typed is taken as it is, without the spaces around it', () => {
  expect(parseSearch('  mijn   vader\r\n')).toEqual({ text: 'mijn vader', kind: 'ok' });
});

test('nothing typed, nothing sent and a file are all empty', () => {
  for (const value of ['', '   ', null, new File(['x'], 'x')])
    expect(parseSearch(value)).toEqual({ text: '', kind: 'empty' });
});

test('what is too long is cut between two characters, and said', () => {
  const { text, kind } = parseSearch('😀'.repeat(LONGEST_QUERY + 1));
  expect(kind).toBe('cut');
  expect(text).toBe('😀'.repeat(LONGEST_QUERY));
  expect(parseSearch('a'.repeat(LONGEST_QUERY)).kind).toBe('ok');
});

test('a NUL is refused, and what could be read comes back', () => {
  expect(parseSearch('papa\0 slaat')).toEqual({ text: 'papa slaat', kind: 'nul' });
});
