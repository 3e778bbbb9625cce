/**
 * What is counted by hour and never goes to Plausible: what the pages said of 1712's own phone and chat, that somebody did not
 * get through, and that a message was promised. Other fields are left out, other words refused: nothing else can reach the
 * store, whatever a caller passes.
 */
import { z } from 'zod';
import { AUDIENCES } from '~/audiences/audiences';

export const SHOWN_STATES = ['open', 'busy', 'closed', 'unknown'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

const state = z.enum(SHOWN_STATES);

/** What the pages said at a moment. */
export const shownStatesSchema = z.object({ phone: state, chat: state });

export type ShownStates = z.infer<typeof shownStatesSchema>;

/** As page views are counted by it: with the hour in Brussels, 0 to 23. */
export type ShownHour = ShownStates & { hour: number };

/** A view of "I did not get through" (/bezet): what the coordinator knows of demand that was not met. */
export const unmetEventSchema = shownStatesSchema.extend({
  section: z.enum([...AUDIENCES, 'everyone']),
  /** none: the page was opened and nothing chosen yet. */
  tried: z.enum(['none', 'call', 'chat', 'both']),
});

export type UnmetEvent = z.infer<typeof unmetEventSchema>;

/** As it is counted: with the hour in Brussels, 0 to 23. */
export type UnmetView = UnmetEvent & { hour: number };

/** A message that was promised: the section of its form, and nothing of the message. */
export const promisedMessageSchema = z.object({ section: z.enum(AUDIENCES) });

export type PromisedMessage = z.infer<typeof promisedMessageSchema>;

/** With the hour in Brussels, 0 to 23. */
export type MessageHour = PromisedMessage & { hour: number };
