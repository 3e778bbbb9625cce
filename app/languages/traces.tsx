/** Who can see that somebody was here, and what else can be read in the language. */
import { outsideLink } from '~/ui/outside-link';
import type { OnePage } from './one-page-data';

const TRACES = ['tracesExit', 'tracesPrivate', 'tracesCalls', 'tracesDevice'] as const;

export function Traces({ page: { sentences, reads } }: { page: OnePage }) {
  return (
    <section data-aloud="">
      <h2>{sentences.traces}</h2>
      <ul>
        {TRACES.map((name) => (
          <li key={name}>{sentences[name]}</li>
        ))}
      </ul>
      {reads.length > 0 ? (
        <>
          <h2>{sentences.read}</h2>
          <p>{sentences.readHistory}</p>
          <ul>
            {reads.map(({ sentence, href }) => (
              <li key={sentence}>
                <a href={href} {...outsideLink(href)}>
                  {sentences[sentence]}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
