import { describe, expect, it } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { safetyPath } from './safety-page';

describe('the page about safety', () => {
  it('is that in their own words for children, and that for everyone for others', () => {
    expect(safetyPath('nl', 'children')).toBe('/kinderen/veilig-kijken');
    expect(safetyPath('nl', 'teens')).toBe('/veilig-surfen');
    expect(safetyPath('nl', 'adults')).toBe('/veilig-surfen');
  });

  it('is there for readers of every language', () => {
    for (const { language, audience } of addresses.values())
      expect(addresses.has(safetyPath(language, audience))).toBe(true);
  });
});
