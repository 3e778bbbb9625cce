/** What was found, each with the section it stands in. What was typed is not repeated. */
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import type { Result } from './search.server';

interface ResultsProps {
  own: Result[];
  more: Result[];
  /** True: what was typed was too long, and was cut. */
  cut: boolean;
  /** What to do in danger, above whatever was found; null when nothing that was typed means danger. */
  danger: ReactNode | null;
  /** The same where danger is not heard: whatever was typed. */
  always: ReactNode;
  /** Where to go when nothing was found. */
  doors: ReactNode;
}

export function Results({ own, more, cut, danger, always, doors }: ResultsProps) {
  const t = useText();
  const isEmpty = own.length + more.length === 0 && danger === null;
  return (
    <section className="results" aria-labelledby="gevonden">
      <h2 id="gevonden" tabIndex={-1} data-focus="">
        {t(isEmpty ? 'search.none' : 'search.found')}
      </h2>
      {cut ? <p>{t('search.cut')}</p> : null}
      {danger}
      {always}
      {isEmpty ? (
        <>
          <p>{t('search.noneText')}</p>
          {doors}
        </>
      ) : null}
      <ResultList results={own} />
      {more.length > 0 ? <h2>{t('search.more')}</h2> : null}
      <ResultList results={more} />
    </section>
  );
}

function ResultList({ results }: { results: Result[] }) {
  const t = useText();
  if (results.length === 0) return null;
  return (
    <ul className="cards">
      {results.map(({ path, place, title, summary }) => (
        <li key={path}>
          <a href={path}>
            <span>
              <strong>{title}</strong>
              {summary}
              <small>{t(`search.places.${place}`)}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
