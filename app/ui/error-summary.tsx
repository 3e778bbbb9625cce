/** Says at the top of a form what is wrong, and leads to each field. Takes focus when it appears. */
import { type MouseEvent, type Ref, useCallback } from 'react';

export interface SummaryEntry {
  fieldId: string;
  words: string;
}

interface ErrorSummaryProps {
  title: string;
  entries: SummaryEntry[];
  ref?: Ref<HTMLDivElement>;
}

export function ErrorSummary({ title, entries, ref }: ErrorSummaryProps) {
  // With script the focus moves without a "#": that would be a row in the browser's history.
  const follow = useCallback((event: MouseEvent<HTMLAnchorElement>) => {
    const target = document.getElementById(event.currentTarget.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.closest('.field')?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    // biome-ignore lint/a11y/noAutofocus: without script this is how the summary takes focus after a refused form
    <div className="summary" ref={ref} role="alert" tabIndex={-1} autoFocus data-focus="">
      <h2>{title}</h2>
      <ul>
        {entries.map(({ fieldId, words }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`} onClick={follow}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
