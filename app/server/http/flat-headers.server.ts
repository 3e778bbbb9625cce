/** Headers as Node writes them fastest: name and value in turn in one list. */

/** The headers of an object, in its order. */
export function flatHeaders(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).flat();
}

/**
 * What a route may say for itself. The rest of its headers is dropped: no cookie can be set, nothing can be kept,
 * and the security headers stand above every route.
 */
const OWN_HEADERS = new Set([
  'allow',
  'content-disposition',
  'content-language',
  'content-type',
  'link',
  'location',
  'retry-after',
  'www-authenticate',
]);

/** The headers of a route's answer that are sent, name and value in turn. */
export function ownHeaders(response: Response): string[] {
  return [...response.headers].filter(([name]) => OWN_HEADERS.has(name)).flat();
}
