/** The panel of a place on the site as it is now. */
import type { Audience } from '~/audiences/audiences';
import { panelData } from '~/availability/panel-data';
import type { PanelData } from '~/availability/panel-view';
import { contactPath, findPage, languageOf, pagePath, pagePathFor, sectionPath } from '~/content/pages';
import type { Reader } from '~/i18n/use-text';
import type { RouterContext } from '~/server/context.server';
import { readNow, sayingFor } from './saying.server';

/**
 * @param panelPath where an open page fetches its panel anew; its section's home when it cannot be asked for itself
 */
export function panelFor(
  context: RouterContext,
  { language, audience }: Reader,
  panelPath: string = sectionPath(languageOf(language), audience),
): PanelData {
  const reader = {
    ...sayingFor(context, { language, audience }),
    audience,
    contactPath: contactPath(languageOf(language), audience),
    busyPath: busyPath(language, audience),
    chatPath: ownChatPath(language, audience),
    panelPath,
  };
  return readNow(context, (hours) => panelData(reader, hours)).data;
}

/** The page for who got no answer, in the reader's language where that has it. */
export function busyPath(language: string, audience: Audience): string {
  return pagePathFor(language, audience, 'bezet') ?? '/';
}

/** Our page in front of the chat, where the reader's own language has one. */
function ownChatPath(language: string, audience: Audience): string | null {
  const page = findPage(language, audience, 'chat');
  return page ? pagePath(page) : null;
}
