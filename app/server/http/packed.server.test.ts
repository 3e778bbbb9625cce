import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BEST, compress } from './compression.server';
import { Packed, PackedTexts } from './packed.server';

const words = Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 1013).toString(36)).join(' ');

test('each form decodes to the text, and is made once', async () => {
  const packed = new Packed(Buffer.from(words));
  expect(packed.ready('br')).toBeUndefined();
  const [first, second] = await Promise.all([packed.form('br'), packed.form('br')]);
  expect(second).toBe(first);
  expect(packed.ready('br')).toBe(first);
  expect(brotliDecompressSync(first).toString()).toBe(words);
  expect(gunzipSync(await packed.form('gzip')).toString()).toBe(words);
});

test('the best form takes the place of the quick one, whichever is ready first', async () => {
  const best = (await compress(Buffer.from(words), 'br', BEST)).length;
  const packed = new Packed(Buffer.from(words));
  const improving = packed.improve();
  await packed.form('br');
  await improving;
  expect((await packed.form('br')).length).toBe(best);
});

test('the same bytes are the same packed text; the least recently used goes when there is no room', () => {
  const texts = new PackedTexts(25);
  const [a, b] = [texts.of(Buffer.from('aaaaaaaaaa')), texts.of(Buffer.from('bbbbbbbbbb'))];
  expect(texts.of(Buffer.from('aaaaaaaaaa'))).toBe(a);
  texts.of(Buffer.from('cccccccccc'));
  expect(texts.of(Buffer.from('aaaaaaaaaa'))).toBe(a);
  expect(texts.of(Buffer.from('bbbbbbbbbb'))).not.toBe(b);
  texts.stop();
});
