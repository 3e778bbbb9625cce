/** The addresses that other sites use, and what each reads of its query (the first value is the default). */
import type { Audience } from '~/audiences/audiences';

export const BADGE_PATH = '/insluiten/badge.svg';
export const FRAME_PATH = '/insluiten/paneel';
export const FEED_PATH = '/api/availability';

const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;

export const BADGE_STYLES = ['licht', 'donker', 'klein'] as const;
export type BadgeStyle = (typeof BADGE_STYLES)[number];

export const BADGE_QUERY = { stijl: BADGE_STYLES, taal: LANGUAGES } as const;
export const FRAME_QUERY = { doelgroep: ['volwassene', 'jongere', 'kind'], taal: LANGUAGES } as const;

/** In addresses the audiences have Dutch names. */
export const AUDIENCE_OF: Record<(typeof FRAME_QUERY.doelgroep)[number], Audience> = {
  volwassene: 'adults',
  jongere: 'teens',
  kind: 'children',
};

/** What the word {{insluiten:...}} of a text can name. */
export const HOW_TO_PARTS = ['badge', 'paneel', 'feed', 'beelden'] as const;
export type HowToPart = (typeof HOW_TO_PARTS)[number];
