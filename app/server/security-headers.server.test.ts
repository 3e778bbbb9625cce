import { expect, test } from 'vitest';
import { SHEETS, type Sheet } from '~/ui/styles/sheets';
import { contentSecurityPolicy, headersFor, securityHeaders } from './security-headers.server';

test('the policy begins with nothing and lets in only the given texts, by hash', () => {
  const policy = contentSecurityPolicy({ styles: ['body{}', 'body{}'], scripts: ['alert(1)'] });
  expect(policy).toMatch(/^default-src 'none'; /);
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(policy).toContain("script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
  expect(policy.match(/style-src ([^;]*)/)?.[1]?.split(' ')).toHaveLength(1);
  expect(policy).not.toContain('unsafe');
});

test('without any text nothing is let in', () => {
  expect(contentSecurityPolicy({ styles: [], scripts: [] })).toContain("style-src 'none'; script-src 'none'");
});

test('only a site over https tells browsers to stay on https', () => {
  expect(securityHeaders(new URL('https://www.1712.be'), '')).toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders(new URL('http://localhost:3000'), '')).not.toHaveProperty('Strict-Transport-Security');
});

test('what other sites may show is open to frames and pictures, and to nothing else', () => {
  const island = { path: '/i.js', text: '2', integrity: '' };
  const parts = {
    worlds: { children: 'k{}', teens: 'k{}', adults: 'k{}' },
    styles: Object.fromEntries(SHEETS.map((sheet) => [sheet, `${sheet}{}`])) as Record<Sheet, string>,
    frameStyle: 'b{}',
    before: '0',
    script: '1',
    formScript: '3',
    onePageScript: '4',
    build: 'b',
    island,
    comforts: island,
  };
  const { nobody, pages, scripts } = headersFor(new URL('https://www.1712.be'), parts);
  const differing = (other: Readonly<Record<string, string>>) =>
    [...new Set([...Object.keys(nobody), ...Object.keys(other)])].filter((name) => nobody[name] !== other[name]);
  expect(differing(pages).sort()).toEqual([
    'Content-Security-Policy',
    'Cross-Origin-Resource-Policy',
    'X-Frame-Options',
  ]);
  expect(pages['Content-Security-Policy']).toMatch(
    /^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors \*; img-src data:; style-src 'sha256-[^']+' 'sha256-[^']+'$/,
  );
  expect(pages).not.toHaveProperty('X-Frame-Options');
  expect(differing(scripts)).toEqual(['Access-Control-Allow-Origin']);
});
