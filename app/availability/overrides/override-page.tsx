/** A page on which the coordinator sets something for days to come: the fields, what visitors will read, and then the key. Dutch only. */
import { BEGINS_HERE } from '~/ui/begins';
import { ErrorSummary, type SummaryEntry } from '~/ui/error-summary';
import { PageForm } from '~/ui/page-form';
import { DeskLinks } from './desk-links';
import { DESK_PAGES, OVERVIEW_PATH } from './desk-pages';
import { FIELDS_OF } from './override-fields';
import type { HideableNumber, OverrideValues, Subject } from './override-values';
import { Preview, type PreviewData } from './preview';

export interface OverridePageProps {
  subject: Subject;
  values: OverrideValues;
  hideable: readonly HideableNumber[];
  faults: SummaryEntry[];
  /** Set: what visitors will read is shown, and can be kept. */
  preview: PreviewData | null;
  /** What was kept just now, in a sentence; empty: nothing. */
  saved: string;
  /** What of this kind stands, in sentences. */
  standing: string[];
}

export function OverridePage({ subject, values, hideable, faults, preview, saved, standing }: OverridePageProps) {
  const errorOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.words;
  const { path, title } = DESK_PAGES[subject];
  const Fields = FIELDS_OF[subject];
  return (
    <div className="text switch">
      <h1>{title}</h1>
      {faults.length > 0 ? <ErrorSummary title="Er is niets veranderd" entries={faults} /> : null}
      {saved ? (
        <div className="saved" role="status" {...BEGINS_HERE}>
          <p>Bewaard. {saved}</p>
        </div>
      ) : null}
      {preview ? (
        <Preview {...{ subject, values, preview }} error={errorOf('token')} />
      ) : (
        <PageForm action={path}>
          <Fields {...{ values, hideable, errorOf }} />
          <p className="switch-buttons">
            <button type="submit" name="press" value="preview">
              Bekijk wat bezoekers lezen
            </button>
          </p>
        </PageForm>
      )}
      {preview ? null : <Standing standing={standing} />}
      <DeskLinks here={path} />
    </div>
  );
}

function Standing({ standing }: Pick<OverridePageProps, 'standing'>) {
  if (standing.length === 0) return null;
  return (
    <section aria-labelledby="standing-title">
      <h2 id="standing-title">Dit staat er</h2>
      <ul>
        {standing.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>
        <a href={OVERVIEW_PATH}>Iets beëindigen</a>
      </p>
    </section>
  );
}
