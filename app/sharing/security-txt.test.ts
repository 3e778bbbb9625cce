import { expect, it } from 'vitest';
import { siteSchema } from '~/content/site-schema';
import { securityTxt } from './security-txt';

const text = securityTxt({
  contact: 'mailto:beveiliging@1712.example',
  releasedOn: '2026-11-22T10:00:00.000Z',
  siteUrl: new URL('https://www.1712.be'),
  languages: ['nl', 'en'],
});

it('says what RFC 9116 asks for, a field a line', () => {
  expect(text).toBe(
    [
      'Contact: mailto:beveiliging@1712.example',
      'Expires: 2027-10-18T10:00:00Z',
      'Preferred-Languages: nl, en',
      'Canonical: https://www.1712.be/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

it.each([null, 'mailto:a@b.be', 'https://1712.be/veiligheid'])('takes %s as a contact', (securityContact) => {
  expect(siteSchema.safeParse({ securityContact }).success).toBe(true);
});

it.each(['a@b.be', 'http://1712.be', '', 'mailto:'])('does not take "%s"', (securityContact) => {
  expect(siteSchema.safeParse({ securityContact }).success).toBe(false);
});
