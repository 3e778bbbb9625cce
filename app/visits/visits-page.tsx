/** The coordinator's figures. Dutch only: the page is not for visitors. */
import { PartPatterns } from '~/ui/charts/columns';
import { ErrorSummary, type SummaryEntry } from '~/ui/error-summary';
import { controlAttributes, Field } from '~/ui/field';
import { PageForm } from '~/ui/page-form';
import { VISITS_PATH } from './addresses';
import { LEGEND } from './cell-words';
import { FigureView } from './figure-view';
import { monthName } from './names';
import type { ReportTable } from './report-table';

export interface MonthTables {
  month: string;
  tables: ReportTable[];
}

interface VisitsPageProps {
  /** Those that can be asked for, the newest first: they are over. */
  months: readonly string[];
  chosen: string;
  figures: MonthTables | null;
  faults: SummaryEntry[];
  /** Page views go to Plausible, and only those of children stand here. */
  forwarding: boolean;
}

export function VisitsPage({ figures, ...asked }: VisitsPageProps) {
  return (
    <>
      <div className="text">
        <h1>Bezoek aan de website{figures ? ` in ${monthName(figures.month)}` : ''}</h1>
        {asked.faults.length > 0 ? <ErrorSummary title="De cijfers zijn niet getoond" entries={asked.faults} /> : null}
        {figures ? <Legend {...asked} /> : <KeyForm {...asked} />}
      </div>
      {figures ? (
        <>
          <PartPatterns />
          {figures.tables.map((table) => (
            <FigureView key={table.id} table={table} />
          ))}
          <div className="text">
            <h2>Een andere maand</h2>
            <KeyForm {...asked} />
          </div>
        </>
      ) : null}
    </>
  );
}

function Legend({ forwarding }: Pick<VisitsPageProps, 'forwarding'>) {
  return (
    <>
      <p>{LEGEND}</p>
      {forwarding ? (
        <p>
          De weergaven gaan naar Plausible. Per deel, toestel, site en campagne staan hier alleen die van de kinderen;
          de uren, /bezet en de berichten zijn volledig.
        </p>
      ) : null}
    </>
  );
}

function KeyForm({ months, chosen, faults }: Pick<VisitsPageProps, 'months' | 'chosen' | 'faults'>) {
  const wordsFor = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.words;
  const month = { label: 'Maand', hint: 'Een maand staat erbij zodra ze voorbij is.', error: wordsFor('month') };
  const token = { label: 'Sleutel', hint: 'OPERATIONS_TOKEN. Wordt niet bewaard.', error: wordsFor('token') };
  return (
    <PageForm action={VISITS_PATH}>
      <Field id="month" {...month}>
        <select {...controlAttributes('month', month)} name="month" defaultValue={chosen}>
          {months.map((value) => (
            <option key={value} value={value}>
              {monthName(value)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="token" {...token}>
        <input {...controlAttributes('token', token)} type="password" name="token" autoComplete="current-password" />
      </Field>
      <button type="submit" className="primary">
        Toon de cijfers
      </button>
    </PageForm>
  );
}
