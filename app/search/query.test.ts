import { expect, test } from 'vitest';
import { LONGEST_QUERY, parseSearch } from './query';

test('what was typed is taken as it is, without the spaces around it', () => {
  expect(parseSearch('  mijn   vader\r\n')).toEqual({ text: 'mijn vader', heard: 'mijn vader', kind: 'ok' });
});

test('nothing typed, nothing sent and a file are all empty', () => {
  for (const value of ['', '   ', null, new File(['x'], 'x')])
    expect(parseSearch(value)).toEqual({ text: '', heard: '', kind: 'empty' });
});

test('what is too long is cut between two characters, and said', () => {
  const { text, kind } = parseSearch('😀'.repeat(LONGEST_QUERY + 1));
  expect(kind).toBe('cut');
  expect(text).toBe('😀'.repeat(LONGEST_QUERY));
  expect(parseSearch('a'.repeat(LONGEST_QUERY)).kind).toBe('ok');
});

test('danger is heard behind what is cut off too, as far as somebody may have pasted', () => {
  const long = `${'mijn dag was lang '.repeat(20)}hij wurgt mij`;
  expect(parseSearch(long).heard).toBe(long);
  expect(parseSearch('a'.repeat(5000)).heard).toHaveLength(1000);
});

test('a NUL is refused, and what could be read comes back', () => {
  expect(parseSearch('papa\0 slaat')).toMatchObject({ text: 'papa slaat', kind: 'nul' });
});
