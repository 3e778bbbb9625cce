/** Says at the top of a form what is wrong, and leads to each field. Takes the focus when the page begins with it. */
import { BEGINS } from './begins';

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
  const begins = entries.length > 0 ? BEGINS : { hidden: true };
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
