import { expect, it } from 'vitest';
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
])('a stylesheet with %s is refused', (style, fault) => {
  expect(styleFaults(style)).toContain(fault);
});

it('what makes things plainer where it is missing passes', () => {
  expect(styleFaults('form:has(:is(a, b)) i { display: none } @container (min-width: 1px) { a { order: 1 } }')).toEqual(
    [],
  );
});

it('what the build writes in an older way passes', () => {
  expect(styleFaults('.a { inset: 0; & b { color: red } } @media (width >= 1px) { .a { gap: 1px } }')).toEqual([]);
});
