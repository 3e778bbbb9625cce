import { expect, it } from 'vitest';
import { fieldLines, partsOf } from './field-lines';

const YAML = 'name: Awel\nchannels:\n  - kind: phone\n    hours: "24/7"\n  - kind: chat\nthemes: [a,\n  b]\n';

it.each([
  ['name', 1],
  ['channels[0].hours', 4],
  ['channels[1].kind', 5],
  ['themes[1]', 7],
])('finds %s on line %i', (field, line) => {
  expect(fieldLines(YAML)(partsOf(field))).toBe(line);
});

it('gives the line of what should hold a missing field', () => {
  expect(fieldLines(YAML)(partsOf('channels[1].hours'))).toBe(5);
  expect(fieldLines(YAML)(partsOf('url'))).toBeNull();
  expect(fieldLines('a: [')(partsOf('b'))).toBeNull();
});
