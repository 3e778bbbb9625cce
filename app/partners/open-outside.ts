/** In a frame on somebody else's page nothing may be walked through: what leads away opens beside it. */

/**
 * Makes every link open in a new tab, which learns nothing about the page around the frame. Links to a telephone number
 * stay as they are: they open the telephone.
 * @param html as React writes it
 */
export function openOutside(html: string): string {
  return html.replace(/<a\b[^>]*>/g, (tag) => {
    const href = / href="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (href.startsWith('tel:') || href.startsWith('#')) return tag;
    return tag.replace(/ (rel|target)="[^"]*"/g, '').replace(/>$/, ' target="_blank" rel="noreferrer">');
  });
}
