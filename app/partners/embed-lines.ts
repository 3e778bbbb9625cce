/** The lines that another site copies to show the badge or the frame, or to read the feed. */
import { AUDIENCES } from '~/audiences/audiences';
import type { Translate } from '~/i18n/use-text';
import { BADGE_SIZE } from './badge-layout';
import { BADGE_PATH, BADGE_QUERY, type BadgeStyle, FEED_PATH, FRAME_PATH, FRAME_QUERY } from './variants';

/** The address of a variant; what is the default is left out. */
function address(siteUrl: URL, path: string, query: Record<string, readonly string[]>, chosen: Record<string, string>) {
  const found = new URL(path, siteUrl);
  for (const [name, value] of Object.entries(chosen)) {
    if (query[name]?.[0] !== value) found.searchParams.set(name, value);
  }
  return found.href;
}

/** A picture that leads to the site. The visitor's browser does not tell us which page it stands on. */
export function badgeLine(siteUrl: URL, style: BadgeStyle, translate: Translate): string {
  const { width, height } = BADGE_SIZE[style];
  const source = address(siteUrl, BADGE_PATH, BADGE_QUERY, { stijl: style });
  return [
    `<a href="${siteUrl.href}">`,
    `  <img src="${source}"`,
    `    alt="${translate('embed.alt')}"`,
    `    width="${width}" height="${height}" loading="lazy" referrerpolicy="no-referrer">`,
    '</a>',
  ].join('\n');
}

/** In pixels: what works now and urgent danger stand above its edge on a phone; the rest can be scrolled to. */
const FRAME_HEIGHT = 720;

export type FrameAudience = (typeof FRAME_QUERY.doelgroep)[number];

export function frameLine(siteUrl: URL, audience: FrameAudience, translate: Translate): string {
  const source = address(siteUrl, FRAME_PATH, FRAME_QUERY, { doelgroep: audience });
  return [
    `<iframe src="${source}"`,
    `  title="${translate('frame.title')}"`,
    `  width="100%" height="${FRAME_HEIGHT}" style="border:0"`,
    '  loading="lazy" referrerpolicy="no-referrer"></iframe>',
  ].join('\n');
}

/** One address for each audience. */
export function feedLines(siteUrl: URL): string {
  return AUDIENCES.map((audience) => new URL(`${FEED_PATH}?audience=${audience}`, siteUrl).href).join('\n');
}
