/**
 * Texts that are written once in content/blocks and stand on many pages: {{blok:politie}}, alone on its line, becomes the text
 * of that name in the voice of the page's readers. Put in while the content is compiled, so that search, reading aloud and
 * every other reader of a page meet its words.
 */
const PLACE = /<p>\{\{\s*blok:([a-z-]+)\s*\}\}<\/p>/g;
const BLOCK = /<div class="block">[\s\S]*?<\/div>/g;

/**
 * @param html a compiled page
 * @param blockHtml a compiled block by its name; one that is not there leaves its word, which the content check finds
 */
export function insertBlocks(html: string, blockHtml: ReadonlyMap<string, string>): string {
  return html.replace(PLACE, (whole, name: string) => {
    const block = blockHtml.get(name);
    return block === undefined ? whole : `<div class="block">${block.trim()}</div>`;
  });
}

/** What a page says itself. */
export function withoutBlocks(html: string): string {
  return html.replace(BLOCK, '');
}
