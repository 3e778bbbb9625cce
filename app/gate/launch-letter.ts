/** One letter to 1712 with everything that must be known before the site goes live: for `npm run check:content -- --launch`. */
import { type OpenPoint, OURSELVES } from '~/content/open-point';
import type { ToConfirm } from './to-confirm';

interface Asked extends OpenPoint {
  /** Titles of the pages, lines or folders that wait for the answer. */
  titles: string[];
}

/** The same question on several pages is asked once. */
function questionsIn(entries: readonly ToConfirm[]): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { title, points } of entries) {
    for (const open of points.filter(({ mustKnow }) => mustKnow)) {
      const known = asked.get(open.point);
      if (known) known.titles.push(title);
      else asked.set(open.point, { ...open, titles: [title] });
    }
  }
  return [...asked.values()];
}

const lines = (questions: readonly Asked[]) =>
  questions.map(({ point, titles }, index) => `${index + 1}. ${point}\n   Voor: ${titles.join('; ')}.`);

/** Those for others, by who knows. */
function forOthers(questions: readonly Asked[]): string[] {
  const names = [...new Set(questions.map(({ ask }) => ask))].sort();
  return names.flatMap((name) => [`Aan ${name}`, ...lines(questions.filter(({ ask }) => ask === name))]);
}

/** @param entries all that is open, of the whole site */
export function launchLetter(entries: readonly ToConfirm[]): string {
  const questions = questionsIn(entries);
  if (questions.length === 0) return 'Niets meer dat bekend moet zijn voor de site online gaat.';
  const own = questions.filter(({ ask }) => ask === OURSELVES);
  const others = questions.filter(({ ask }) => ask !== OURSELVES);
  return [
    'Onderwerp: wat we van jullie moeten weten voor de nieuwe site online gaat',
    'Dag collega’s van 1712,',
    'De nieuwe site is klaar om na te kijken. Op deze vragen hebben we jullie antwoord nodig voor ze online mag: een fout antwoord kan iemand in gevaar brengen of iets laten beloven wat jullie niet doen. Achter elke vraag staat waar het antwoord komt te staan. Tot dan zwijgt de site erover.',
    ...lines(own),
    ...(others.length > 0 ? ['Dit vragen we aan anderen. Kennen jullie daar iemand, of weten jullie het zelf?'] : []),
    ...forOthers(others),
    'Antwoorden mag in één zin per vraag, met de dag waarop het nagekeken is. Dank je wel.',
  ].join('\n\n');
}
