import { expect, it } from 'vitest';
import { foldDeviceAdvice } from './device-advice';

it('folds what stands under a heading that names a device, and nothing else', () => {
  const html = foldDeviceAdvice(
    '<h2>Toestel</h2><h3>iPhone {{toestel:iphone}}</h3><ul><li>Veeg</li></ul><h3>Mac {{toestel:mac}}</h3><p>Wis</p><h3>Ook</h3><p>Meer</p>',
  );
  expect(html).toMatch(
    /^<h2>Toestel<\/h2><details data-device="iphone" data-sign="[^"]*iPhone[^"]*"><summary>iPhone<\/summary><ul>/,
  );
  expect(html).toContain('<ul><li>Veeg</li></ul></details>');
  expect(html).toMatch(
    /data-device="mac" data-sign="[^"]*Macintosh[^"]*"><summary>Mac<\/summary><p>Wis<\/p><\/details>\s*<h3>Ook<\/h3><p>Meer<\/p>$/,
  );
});

it('leaves a device that nobody knows as it is, so that the check of the content finds it', () => {
  const html = '<h3>Telefoon {{toestel:nokia}}</h3><p>Bel</p>';
  expect(foldDeviceAdvice(html)).toBe(html);
});
