/** Addresses as they come from a poster, a letter or a sentence, on the site's own map. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteMap } from '~/addresses/book.server';
import { createPathJudge } from './paths.server';
import { byBareForm } from './typed-address.server';

const judge = createPathJudge(siteMap);

test.each([
  ['/Kinderen', '/kinderen'],
  ['/KINDEREN', '/kinderen'],
  ['/kinderen.', '/kinderen'],
  ['/kinderen),', '/kinderen'],
  ['/kinderen%E2%80%9D', '/kinderen'],
  ['/(kinderen)', '/kinderen'],
  ['/kinderen%20', '/kinderen'],
  ['/%6binderen', '/kinderen'],
  ['/kinderen///', '/kinderen'],
  ['//kinderen', '/kinderen'],
  ['/Volwassenen/Contact.', '/volwassenen/contact'],
  ['/volwassenen//contact', '/volwassenen/contact'],
  ['/C/LICHT!', '/c/licht'],
  ['/c/licht/QR.svg', '/c/licht/qr.svg'],
  ['/veilig%20surfen', '/veilig-surfen'],
  ['/veilig_surfen', '/veilig-surfen'],
  ['/veilig%E2%80%93surfen', '/veilig-surfen'],
  ['/veilig%C2%ADsurfen', '/veilig-surfen'],
  ['/.', '/'],
  ['//', '/'],
])('%s is taken for %s', (typed, meant) => {
  expect(judge(typed)).toEqual({ kind: 'moved', status: 308, to: meant });
});

test.each([
  ['/NL/Over-1712.', '/over-1712'],
  ['/nl/soorten-geweld/Pesten,', '/volwassenen'],
  ['/nl//soorten-geweld//x', '/volwassenen'],
])('the old address %s is taken for one that moved to %s', (typed, to) => {
  expect(judge(typed)).toEqual({ kind: 'moved', status: 301, to });
});

test.each(['/kinder', '/kinderen/onbekend', '//evil.example/', '/%2F%2Fevil.example', '/kinderen%', '/k%69nderen%00x'])(
  '%s is no address',
  (path) => expect(judge(path)).toEqual({ kind: 'unknown' }),
);

test('no two addresses are the same when only letters and digits count', () => {
  const paths = [...siteMap.known.keys()];
  expect([...byBareForm(paths.map((path) => [path, path])).values()].sort()).toEqual(paths.sort());
});

const noise = fc.constantFrom('', '.', ',', ')', ';', ':', '!', '%20', '%E2%80%9D', '%2E', "'", '/', '//', '*', '…');
const letter = (character: string) =>
  fc.constantFrom(character, character.toUpperCase(), `%${character.charCodeAt(0).toString(16)}`);

test('any address is found again in other capitals, encoded, and with what a sentence puts around it', () => {
  const typed = fc
    .constantFrom(...siteMap.known.keys())
    .chain((path) =>
      fc.tuple(
        fc.constant(path),
        fc.tuple(
          ...[...path].map((character) => (/[a-z]/.test(character) ? letter(character) : fc.constant(character))),
        ),
        fc.array(noise, { maxLength: 3 }),
      ),
    );
  fc.assert(
    fc.property(typed, ([path, letters, after]) => {
      const asked = letters.join('') + after.join('');
      const expected = asked === path ? { kind: 'known' } : { kind: 'moved', status: 308, to: path };
      expect(judge(asked)).toEqual(expected);
    }),
  );
});

test('whatever is asked, only addresses of the map are sent on to', () => {
  const targets = new Set([...siteMap.known.keys(), ...siteMap.redirects.values()]);
  const anything = fc.array(
    fc.oneof(fc.constantFrom('/', '//', '\\', '..', '%2f', '@', 'kinderen', 'nl'), fc.string()),
  );
  fc.assert(
    fc.property(anything, (parts) => {
      const verdict = judge(`/${parts.join('')}`);
      if (verdict.kind === 'moved') expect(targets).toContain(verdict.to);
    }),
    { numRuns: 1000 },
  );
});
