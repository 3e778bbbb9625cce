/** A view of "I did not get through" (/bezet): what the coordinator knows of demand that was not met. */
import { z } from 'zod';
import { AUDIENCES } from '~/audiences/audiences';
import { shownStatesSchema } from './shown';

/** Other fields are left out, other words refused: nothing else can reach the store, whatever a caller passes. */
export const unmetEventSchema = shownStatesSchema.extend({
  section: z.enum([...AUDIENCES, 'everyone']),
  /** none: the page was opened and nothing chosen yet. */
  tried: z.enum(['none', 'call', 'chat', 'both']),
});

export type UnmetEvent = z.infer<typeof unmetEventSchema>;

/** As it is counted: with the hour in Brussels, 0 to 23. */
export type UnmetView = UnmetEvent & { hour: number };
