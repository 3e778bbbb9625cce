/** The contact panel as a reader sees it, made by the site's own functions from the real content. */
import type { Audience } from '~/audiences/audiences';
import { panelData } from '~/availability/panel-data';
import type { LiveStates } from '~/hours/live';
import { texts } from '~/i18n/i18n';
import { forAudience } from '~/i18n/use-text';
import { schedule, sources } from './content';

export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;

export interface Who {
  audience: Audience;
  language: (typeof LANGUAGES)[number];
}

/** What a reader's panel says at an instant, and when anything in it changes (ISO). */
export function panelFor({ audience, language }: Who, now: Date, live: LiveStates = {}) {
  const reader = {
    now,
    audience,
    language,
    translate: forAudience(texts.getFixedT(language), audience),
    contactPath: '/contact',
    busyPath: '/bezet',
    chatPath: '/chat',
    panelPath: '/',
  };
  return panelData(reader, { ...sources, schedule, live });
}
