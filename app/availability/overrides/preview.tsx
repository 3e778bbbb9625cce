/** What visitors will read, word for word, and the key with which it is kept. */
import { BEGINS_HERE } from '~/ui/begins';
import { PageForm } from '~/ui/page-form';
import { DESK_PAGES } from './desk-pages';
import { KeyField } from './key-field';
import { FIELDS, type OverrideValues, type Subject } from './override-values';

export interface PreviewData {
  /** The override itself in a sentence. */
  what: string;
  /** By moment and reader: "vrijdag 4 december om 9 uur", "Volwassenen". */
  readings: { when: string; reader: string; words: string }[];
}

interface PreviewProps {
  subject: Subject;
  values: OverrideValues;
  preview: PreviewData;
  error: string | undefined;
}

export function Preview({ subject, values, preview: { what, readings }, error }: PreviewProps) {
  return (
    <PageForm action={DESK_PAGES[subject].path}>
      <section aria-labelledby="preview-title">
        <h2 id="preview-title" {...BEGINS_HERE}>
          Zo lezen bezoekers het
        </h2>
        <p>
          <strong>{what}</strong>
        </p>
        {readings.map(({ when, reader, words }) => (
          <figure key={when + reader} className="reading">
            <figcaption>{when ? `${reader}, ${when}` : reader}</figcaption>
            <blockquote>{words}</blockquote>
          </figure>
        ))}
      </section>
      {FIELDS[subject].map((name) => (
        <input key={name} type="hidden" name={name} value={values[name]} />
      ))}
      <KeyField error={error} />
      <p className="switch-buttons">
        <button type="submit" name="press" value="save">
          Bewaar
        </button>
        <button type="submit" name="press" value="free">
          Wijzig het
        </button>
      </p>
    </PageForm>
  );
}
