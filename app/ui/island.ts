/** The script that a form gets after the page is usable: the small script looks for these attributes and fetches it. */
export interface Island {
  path: string;
  /** Hash of its text. */
  integrity: string;
}

export function islandAttributes({ path, integrity }: Island) {
  return { 'data-island': path, 'data-integrity': integrity };
}
