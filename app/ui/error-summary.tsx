/** Says at the top of a form what is wrong, and leads to each field. Takes the focus when the page begins with it. */
export interface SummaryEntry {
  fieldId: string;
  words: string;
}

interface ErrorSummaryProps {
  title: string;
  /** None: it stands ready, unseen, for a script that finds something wrong. */
  entries: SummaryEntry[];
}

export function ErrorSummary({ title, entries }: ErrorSummaryProps) {
  // "data-focus" tells the small script where a page begins; "autofocus" does without it.
  const begins = entries.length > 0 ? { autoFocus: true, 'data-focus': '' } : { hidden: true };
  return (
    <div className="summary" role="alert" tabIndex={-1} {...begins}>
      <h2>{title}</h2>
      <ul>
        {entries.map(({ fieldId, words }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
