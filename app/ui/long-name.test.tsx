import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { WithLongName } from './long-name';

it.each([
  ['Chat met NuPraatIkErover', 'Chat met <span class="whole">Nu<wbr/>Praat<wbr/>Ik<wbr/>Erover</span>'],
  ['Bel Tele-Onthaal', 'Bel Tele-Onthaal'],
  ['Chat met CAW', 'Chat met CAW'],
  ['Hulpverleners', 'Hulpverleners'],
])('%s breaks only between the words of a long name', (words, html) => {
  expect(renderToStaticMarkup(<WithLongName words={words} />)).toBe(html);
});
