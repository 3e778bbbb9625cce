import { expect, test } from 'vitest';
import { openOutside } from './open-outside';

test('a telephone number opens the telephone, everything else a new tab that learns nothing', () => {
  const html = openOutside(
    '<abbr title="x">y</abbr><a href="tel:1712">bel</a><a class="line" href="/contact">schrijf</a>' +
      '<a rel="nofollow" target="_top" href="https://awel.be">Awel</a>',
  );
  expect(html).toBe(
    '<abbr title="x">y</abbr><a href="tel:1712">bel</a>' +
      '<a class="line" href="/contact" target="_blank" rel="noreferrer">schrijf</a>' +
      '<a href="https://awel.be" target="_blank" rel="noreferrer">Awel</a>',
  );
});
