/** The pages under /beheer on which something is set for days to come. */
import type { Subject } from './override-values';

export const OVERVIEW_PATH = '/beheer/overzicht';

export const DESK_PAGES: Record<Subject, { path: string; title: string }> = {
  hours: { path: '/beheer/uren', title: 'Sluiting of andere uren' },
  number: { path: '/beheer/nummers', title: 'Een nummer klopt niet' },
  news: { path: '/beheer/nieuws', title: 'Een regel nieuws' },
};

export const SUBJECTS = ['hours', 'number', 'news'] as const satisfies readonly Subject[];
