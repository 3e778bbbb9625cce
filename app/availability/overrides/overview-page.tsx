/** What stands and can be ended, who set what, and what is to be taken over into content/. Dutch only. */
import { BEGINS_HERE } from '~/ui/begins';
import { ErrorSummary, type SummaryEntry } from '~/ui/error-summary';
import { PageForm } from '~/ui/page-form';
import { DeskLinks } from './desk-links';
import { OVERVIEW_PATH } from './desk-pages';
import { KeyField } from './key-field';

/** Only for who has a key: it names people. */
export interface Records {
  /** "Telefoon: druk, tot vandaag om 12 uur", and by whom and when. */
  changes: { words: string; who: string }[];
  /** In the form of content/. */
  yaml: string;
}

interface OverviewPageProps {
  items: { id: string; words: string }[];
  faults: SummaryEntry[];
  ended: string;
  records: Records | null;
}

export function OverviewPage({ items, faults, ended, records }: OverviewPageProps) {
  return (
    <div className="text switch">
      <h1>Wat er staat</h1>
      {faults.length > 0 ? <ErrorSummary title="Er is niets veranderd" entries={faults} /> : null}
      {ended ? (
        <div className="saved" role="status" {...BEGINS_HERE}>
          <p>{ended}</p>
        </div>
      ) : null}
      <PageForm action={OVERVIEW_PATH}>
        <KeyField error={faults.find(({ fieldId }) => fieldId === 'token')?.words} />
        {/* First: Enter in the field of the key presses it, and must end nothing. */}
        <p className="switch-buttons">
          <button type="submit" name="press" value="look">
            Toon wie wat zette, en de tekst voor content
          </button>
        </p>
        {items.length === 0 ? <p>Er is niets gezet voor de komende dagen.</p> : null}
        {items.map(({ id, words }) => (
          <section key={id} aria-labelledby={`o-${id}`}>
            <p className="switch-now" id={`o-${id}`}>
              {words}
            </p>
            <p className="switch-buttons">
              <button type="submit" name="end" value={id} aria-describedby={`o-${id}`}>
                Beëindig
              </button>
            </p>
          </section>
        ))}
      </PageForm>
      {records ? <RecordsShown records={records} begins={!ended} /> : null}
      <DeskLinks here={OVERVIEW_PATH} />
    </div>
  );
}

function RecordsShown({ records: { changes, yaml }, begins }: { records: Records; begins: boolean }) {
  return (
    <>
      <h2 {...(begins ? BEGINS_HERE : {})}>Wie wat zette</h2>
      {changes.length === 0 ? <p>In de laatste 90 dagen is er niets gezet.</p> : null}
      <ul>
        {changes.map(({ words, who }) => (
          <li key={words + who}>
            {words} <small>{who}</small>
          </li>
        ))}
      </ul>
      <h2>Voor content</h2>
      <label htmlFor="yaml">Neem dit over als het langer moet blijven. Beëindig het daarna hier.</label>
      <textarea id="yaml" className="yaml" readOnly rows={Math.min(16, yaml.split('\n').length)} defaultValue={yaml} />
    </>
  );
}
