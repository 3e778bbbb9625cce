/** A message that was promised, as it is counted: the section of its form and the hour, and nothing of the message. */
import { z } from 'zod';
import { AUDIENCES } from '~/audiences/audiences';

/** Other fields are left out, other words refused. */
export const promisedMessageSchema = z.object({ section: z.enum(AUDIENCES) });

export type PromisedMessage = z.infer<typeof promisedMessageSchema>;

/** With the hour in Brussels, 0 to 23. */
export type MessageHour = PromisedMessage & { hour: number };
