/** What the pages said of 1712's own phone and chat at a moment. */
import { z } from 'zod';

export const SHOWN_STATES = ['open', 'busy', 'closed', 'unknown'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

const state = z.enum(SHOWN_STATES);

/** Other fields are left out, other words refused: nothing else can reach the store, whatever a caller passes. */
export const shownStatesSchema = z.object({ phone: state, chat: state });

export type ShownStates = z.infer<typeof shownStatesSchema>;

/** As page views are counted by it: with the hour in Brussels, 0 to 23. */
export type ShownHour = ShownStates & { hour: number };
