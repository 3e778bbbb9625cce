/** What the coordinator's pages answer to a token that is not right. */
import type { BearerTokens, Scope } from '~/platform/bearer-tokens.server';
import type { SummaryEntry } from '~/ui/error-summary';

interface WrongToken {
  status: 401 | 403 | 429;
  fault: SummaryEntry;
  headers: Record<string, string>;
}

const MAY: Record<Scope, string> = {
  busy: 'de lijnen druk of gesloten zetten',
  hours: 'sluitingen, nummers en nieuws zetten',
  figures: 'de cijfers van het bezoek tonen',
  operations: 'de werking van de site opvolgen',
};

/** Notes it as wrong, unless it is right for another door. @param variable where the right one stands on the server, for who runs the site */
export function wrongToken(tokens: BearerTokens, given: string, now: Date, variable: string): WrongToken {
  const fieldId = 'token';
  const scopes = tokens.scopesOf(given);
  if (scopes.length > 0) {
    const words = `Dat mag met deze sleutel niet. Ze mag alleen ${scopes.map((scope) => MAY[scope]).join(', ')}.`;
    return { status: 403, fault: { fieldId, words }, headers: {} };
  }
  const wait = tokens.noteWrong(given, now);
  if (wait > 0) {
    const words = `Er is te vaak een foute sleutel geprobeerd. Wacht ${wait} seconden, of gebruik de juiste sleutel.`;
    return { status: 429, fault: { fieldId, words }, headers: { 'Retry-After': String(wait) } };
  }
  const words = tokens.configured
    ? 'Deze sleutel is niet juist. Typ hem opnieuw.'
    : `Er is op de server geen sleutel ingesteld (${variable} of ACCESS_TOKENS). Vraag het wie de site draait.`;
  return { status: 401, fault: { fieldId, words }, headers: { 'WWW-Authenticate': 'Bearer' } };
}
