/** The three people the site speaks to. Everything that differs between them is data: texts, theme, channels, addresses. */
export const AUDIENCES = ['children', 'teens', 'adults'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Pages for everyone wear the adults' clothes and speak to adults. */
export function audienceOfFolder(folder: string): Audience {
  return folder === 'children' || folder === 'teens' ? folder : 'adults';
}
