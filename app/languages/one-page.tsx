/** One language on one page: danger, what counts as violence, who can be reached now, a card to show. Sentences, never prose. */
import type { ReactNode } from 'react';
import { HelpCard } from './help-card';
import type { OnePage } from './one-page-data';
import { Reach } from './reach';
import { type SentenceName, VIOLENCE_SENTENCES } from './schema';
import { Sentence } from './sentence';
import { Traces } from './traces';

const DANGER = ['dangerSay', 'dangerOther', 'dangerNeck'] as const;

/** @param aloud the button that reads it aloud, where the device has a voice of the language */
export function OnePageText({ page, aloud }: { page: OnePage; aloud: ReactNode }) {
  const { sentences, places, isDraft } = page;
  const say = (name: SentenceName) => <Sentence words={sentences[name]} places={places} />;
  return (
    <article className="text">
      <h1 data-aloud="">{sentences.title}</h1>
      {isDraft ? <p className="hint">{sentences.draft}</p> : null}
      {aloud}
      <div data-aloud="">
        <section className="urgent">
          <h2>{sentences.danger}</h2>
          <p className="big">{say('dangerPolice')}</p>
          <p className="big">{say('dangerAmbulance')}</p>
          {DANGER.map((name) => (
            <p key={name}>{say(name)}</p>
          ))}
        </section>
        <Reach page={page} />
        <section>
          <h2>{sentences.fault}</h2>
          <p>{sentences.faultWhy}</p>
        </section>
        <section>
          <h2>{sentences.violence}</h2>
          <ul>
            {VIOLENCE_SENTENCES.map((name) => (
              <li key={name}>{sentences[name]}</li>
            ))}
          </ul>
        </section>
      </div>
      <HelpCard page={page} />
      <Traces page={page} />
    </article>
  );
}
