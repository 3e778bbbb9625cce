/** What a link to another site carries: that site learns nothing of the page somebody came from. */
export function outsideLink(href: string | null): { rel?: 'noreferrer' } {
  return href?.startsWith('http') ? { rel: 'noreferrer' } : {};
}
