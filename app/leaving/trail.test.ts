import { describe, expect, it } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { belongsToVisit, sharedAddress } from './trail';

describe('what belongs to a visit of low trace', () => {
  it('is every page of the sections, in every language, the forms too', () => {
    const inSections = [...addresses].filter(([, { folder }]) => folder !== 'everyone').map(([path]) => path);
    expect(inSections.length).toBeGreaterThan(30);
    expect(inSections.filter((path) => !belongsToVisit(path))).toEqual([]);
  });

  it.each([
    '/',
    '/en',
    '/veilig-surfen',
    '/veilig-bellen',
    '/bezet',
    '/wie-kan-wat-zien',
    '/wie-kan-wat-zien-3',
    '/hulplijnen',
    '/hulplijnen/awel',
    '/contact',
  ])('is %s, which a frightened person reads on the way', (path) => expect(belongsToVisit(path)).toBe(true));

  it.each([
    '/privacy',
    '/over-1712',
    '/insluiten',
    '/cijfers',
    '/cijfers/wie',
    '/beheer',
    '/bestaat-niet',
    '/insluiten/paneel',
  ])('is not %s', (path) => expect(belongsToVisit(path)).toBe(false));
});

describe('the address to share', () => {
  const siteUrl = new URL('https://1712.be');

  it('is the real one, in the sections', () => {
    expect(sharedAddress('/kinderen/pesten', siteUrl)).toBe('https://1712.be/kinderen/pesten');
    expect(sharedAddress('/en/adults/contact', siteUrl)).toBe('https://1712.be/en/adults/contact');
  });

  it('is not said elsewhere', () => {
    for (const path of ['/', '/privacy', '/hulplijnen', '/bestaat-niet'])
      expect(sharedAddress(path, siteUrl)).toBeNull();
  });
});
