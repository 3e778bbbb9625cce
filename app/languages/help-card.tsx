/** "Show this to somebody who can call for you": each sentence in the reader's language, and beside it in Dutch. */
import type { OnePage } from './one-page-data';
import { CARD_SENTENCES } from './schema';
import { Sentence } from './sentence';

export function HelpCard({ page: { sentences, dutch, places, names } }: { page: OnePage }) {
  return (
    <section className="help-card">
      <h2>{sentences.card}</h2>
      <ul>
        {CARD_SENTENCES.map((name) => (
          <li key={name}>
            <p>
              <Sentence words={sentences[name]} places={{ ...places, language: names.own }} />
            </p>
            <p lang="nl" dir="ltr">
              <Sentence words={dutch[name]} places={{ ...places, language: names.dutch }} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
