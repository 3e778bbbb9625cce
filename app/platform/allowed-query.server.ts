/** The few query parameters that an address reads. Everything else in a query is ignored, so it cannot fill a cache. */

/** Each parameter with its values; the first is the default. */
export type AllowedQuery = Readonly<Record<string, readonly [string, ...string[]]>>;

export type QueryChoice<Query extends AllowedQuery> = { [Name in keyof Query]: Query[Name][number] };

/** The value chosen for each parameter. An absent or unknown value is the default. */
export function readQuery<Query extends AllowedQuery>(allowed: Query, asked: URLSearchParams): QueryChoice<Query> {
  const choices = Object.entries(allowed).map(([name, values]) => {
    const value = asked.get(name);
    return [name, values.find((known) => known === value) ?? values[0]];
  });
  return Object.fromEntries(choices) as QueryChoice<Query>;
}

/**
 * The one address of what a request asks for: the path with every parameter, in the order of `allowed`.
 * @param target as it stands in the request line
 */
export function variantOf(path: string, allowed: AllowedQuery, target: string): string {
  return `${path}?${new URLSearchParams(readQuery(allowed, queryOf(target)))}`;
}

/**
 * What of the query of a request stays in an address, or is taken along by a redirect: the choices that are not the default, "?taal=en" or "". Nothing
 * of a visitor's making, and nothing that an advertisement added.
 * @param allowed of the address that is redirected to; undefined: it reads no query
 */
export function carriedQuery(allowed: AllowedQuery | undefined, target: string): string {
  if (!allowed) return '';
  const choices = Object.entries(readQuery(allowed, queryOf(target)));
  const made = new URLSearchParams(choices.filter(([name, value]) => value !== allowed[name]?.[0]));
  return made.size === 0 ? '' : `?${made}`;
}

/** True when a request asks for a value that a parameter does not have. */
export function asksUnknownValue(allowed: AllowedQuery, target: string): boolean {
  const asked = queryOf(target);
  return Object.entries(allowed).some(([name, values]) => {
    const value = asked.get(name);
    return value !== null && !values.includes(value);
  });
}

function queryOf(target: string): URLSearchParams {
  const query = target.indexOf('?');
  return new URLSearchParams(query === -1 ? '' : target.slice(query + 1));
}
