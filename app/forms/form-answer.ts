/** What a page is told of the form that was sent to it. */

/** What stood in it, and which form it is. */
export interface Kept<Values> {
  values: Values;
  submissionId?: string;
  madeAt?: number;
}

export type FormAnswer<Received, Values, Errors> =
  | { kind: 'received'; received: Received }
  | ({ kept: Kept<Values> } & (
      | { kind: 'incomplete'; errors: Errors }
      /** Sent by Enter, sent by another site, or nothing could keep it. */
      | { kind: Problem }
    ));

export type Problem = 'unfinished' | 'refused' | 'unavailable';

/** Of the form as it is made anew, what the answer brings back goes before. @param answer undefined: it was not sent */
export function keptIn<Values, Errors>(answer: FormAnswer<unknown, Values, Errors> | undefined) {
  if (!answer || answer.kind === 'received') return {};
  return { ...answer.kept, ...(answer.kind === 'incomplete' && { errors: answer.errors }) };
}

/** Why it was not kept, where that is not for something that is wrong in it. */
export function problemIn(answer: FormAnswer<unknown, unknown, unknown> | undefined): Problem | null {
  return !answer || answer.kind === 'received' || answer.kind === 'incomplete' ? null : answer.kind;
}
