/** What the coordinator's pages answer to a token that is not right. */
import type { BearerTokens } from '~/platform/bearer-tokens.server';
import type { SummaryEntry } from '~/ui/error-summary';

interface WrongToken {
  status: 401 | 429;
  fault: SummaryEntry;
  headers: Record<string, string>;
}

/** Notes it as wrong. @param variable where the right one stands on the server, for who runs the site */
export function wrongToken(tokens: BearerTokens, given: string, now: Date, variable: string): WrongToken {
  const fieldId = 'token';
  const wait = tokens.noteWrong(given, now);
  if (wait > 0) {
    const words = `Er is te vaak een foute sleutel geprobeerd. Wacht ${wait} seconden, of gebruik de juiste sleutel.`;
    return { status: 429, fault: { fieldId, words }, headers: { 'Retry-After': String(wait) } };
  }
  const words = tokens.configured
    ? 'Deze sleutel is niet juist. Typ hem opnieuw.'
    : `Er is op de server geen sleutel ingesteld (${variable}). Vraag het wie de site draait.`;
  return { status: 401, fault: { fieldId, words }, headers: { 'WWW-Authenticate': 'Bearer' } };
}
