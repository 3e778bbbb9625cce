import { expect, test } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from './security-headers.server';

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
