import { expect, it } from 'vitest';
import { withFlexGap } from '../../scripts/floor/flex-gap.js';
import { scriptFaults } from '../../scripts/floor/script-faults.js';
import { styleFaults } from '../../scripts/floor/style-faults.js';

it.each([
  ['AbortSignal.timeout(1)', 'AbortSignal.timeout'],
  ["main.matches(':has(form)')", ':has'],
  ["page.querySelectorAll(':not(a, b)')", ':not() with a list'],
  ['form.requestSubmit()', '.requestSubmit'],
  ['on(({ submitter }) => submitter)', '.submitter'],
  ['list.at(-1)', '.at'],
  ["text.replaceAll('a', 'b')", '.replaceAll'],
  ['structuredClone(state)', 'structuredClone'],
  ['body.replaceChildren()', '.replaceChildren'],
  ['crypto.randomUUID()', '.randomUUID'],
  ['Object.hasOwn(a, b)', 'Object.hasOwn'],
  ['new Set(a).union(b)', '.union'],
  ['a?.b', '?.'],
  ['a ??= b', '??='],
  ['/(?<=a)b/.test(c)', 'lookbehind, d or v'],
])('a script with %s is refused', (script, fault) => {
  expect(scriptFaults(script)).toContain(fault);
});

it('a script that older browsers know passes', () => {
  expect(
    scriptFaults("const own = new AbortController(); document.querySelector('a:not(b)').closest('main');"),
  ).toEqual([]);
});

it.each([
  ['.a { height: 100dvh }', 'dvh, svh, lvh'],
  [':is(a, b) c { color: red }', ':is'],
  [':where(a, b) { color: red }', ':where'],
  ['a:user-valid { color: red }', ':user-valid'],
  ['a { translate: 1px }', 'translate'],
  ['a { gap: 1px }', 'gap, but in a grid or a row of flex'],
  ['a { display: flex; column-gap: 1px }', 'gap, but in a grid or a row of flex'],
  ['a { display: flex; flex-direction: column; gap: 1px }', 'gap, but in a grid or a row of flex'],
])('a stylesheet with %s is refused', (style, fault) => {
  expect(styleFaults(style)).toContain(fault);
});

it('what makes things plainer where it is missing passes', () => {
  expect(styleFaults('form:has(:is(a, b)) i { display: none } @container (min-width: 1px) { a { order: 1 } }')).toEqual(
    [],
  );
});

it('what the build writes in an older way passes', () => {
  expect(styleFaults('.a { inset: 0; & b { color: red } } @media (width >= 1px) { .a { color: red } }')).toEqual([]);
});

it('a row with a gap has margins where gaps are known in grids alone', () => {
  const css = withFlexGap(
    '/* A, b */ .a,\n.b { display: flex; flex-wrap: wrap; gap: 0.5rem min(1rem, 5vw) } i { gap: 1px }',
  );
  expect(css.replaceAll(/\s+/g, ' ')).toBe(
    ' .a, .b { display: flex; flex-wrap: wrap; gap: 0.5rem min(1rem, 5vw) }' +
      ' @supports not (inset: 0) { .a, .b { gap: 0 }' +
      ' .a > *, .b > * { margin-bottom: 0.5rem }' +
      ' .a > :not(:last-child), .b > :not(:last-child) { margin-inline-end: min(1rem, 5vw) } } i { gap: 1px }',
  );
  expect(styleFaults(withFlexGap('a { display: flex; gap: 0 1px } b { display: grid; gap: 1px }'))).toEqual([]);
  expect(styleFaults('a { columns: 2; column-gap: 1px }')).toEqual([]);
});
