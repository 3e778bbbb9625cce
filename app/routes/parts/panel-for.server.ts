/** The panel of a place on the site as it is now. */
import type { RouterContextProvider } from 'react-router';
import type { Audience } from '~/audiences/audiences';
import { type PanelData, panelData } from '~/availability/panel-data';
import { contactPath, findPage, languageOf, pagePath, pagePathFor, sectionPath } from '~/content/pages';
import { readNow, sayingFor } from './saying.server';

/**
 * @param panelPath where an open page fetches its panel anew; its section's home when it cannot be asked for itself
 */
export function panelFor(
  context: Readonly<RouterContextProvider>,
  { language, audience }: { language: string; audience: Audience },
  panelPath: string = sectionPath(languageOf(language), audience),
): PanelData {
  const reader = {
    ...sayingFor(context, { language, audience }),
    audience,
    contactPath: contactPath(languageOf(language), audience),
    busyPath: pagePathFor(language, audience, 'bezet') ?? '/',
    chatPath: ownChatPath(language, audience),
    panelPath,
  };
  return readNow(context, (hours) => panelData(reader, hours)).data;
}

/** Our page in front of the chat, where the reader's own language has one. */
function ownChatPath(language: string, audience: Audience): string | null {
  const page = findPage(language, audience, 'chat');
  return page ? pagePath(page) : null;
}
