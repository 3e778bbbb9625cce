/** Which fields each audience is asked: few for a child. The form itself is the same for all. */
import type { Audience } from '~/audiences/audiences';
import type { FieldName } from './message-fields';

const SHORT: FieldName[] = ['message', 'replyBy', 'email', 'phone', 'voicemail', 'name', 'province'];

export const ASKED_FIELDS: Record<Audience, FieldName[]> = {
  children: SHORT,
  teens: [...SHORT, 'role'],
  adults: [...SHORT, 'role'],
};
