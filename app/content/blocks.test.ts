import { expect, it } from 'vitest';
import { insertBlocks, withoutBlocks } from './blocks';

const BLOCKS = new Map([['politie', '<p>Bel {{bel:politie-101}}.</p>\n']]);

it('a text that stands on many pages takes the place of its word, with its own words in it', () => {
  const html = '<p>Eerst.</p>\n<p>{{blok:politie}}</p>\n<p>{{ blok:politie }}</p>';
  const block = '<div class="block"><p>Bel {{bel:politie-101}}.</p></div>';
  expect(insertBlocks(html, BLOCKS)).toBe(`<p>Eerst.</p>\n${block}\n${block}`);
});

it.each(['<p>{{blok:brandweer}}</p>', '<p>Kijk: {{blok:politie}}</p>', '<li>{{blok:politie}}</li>'])(
  'what cannot be put in is left for the content check: %s',
  (html) => {
    expect(insertBlocks(html, BLOCKS)).toBe(html);
  },
);

it('a page without its blocks is what it says itself', () => {
  const own = '<p>Een.</p>\n\n<p>Twee.</p>';
  expect(withoutBlocks(insertBlocks('<p>Een.</p>\n<p>{{blok:politie}}</p>\n<p>Twee.</p>', BLOCKS))).toBe(own);
});
