/** The page of a team: the key of one conversation, what is known of it, and an answer. Dutch only: it is not for visitors. */
import { dateInWords } from '~/hours/words';
import { BEGINS_HERE } from '~/ui/begins';
import { ErrorSummary } from '~/ui/error-summary';
import { controlAttributes, Field, READ_BY_NOBODY } from '~/ui/field';
import { NoSendingByEnter } from '~/ui/no-sending-by-enter';
import { type Island, islandAttributes, PageForm } from '~/ui/page-form';
import type { DeskBox } from './answers.server';
import type { DeskFault, DeskView } from './desk.server';
import { DESK_PATH } from './letters';

const FAULTS: Record<DeskFault, string> = {
  'key-missing': 'Vul de antwoordsleutel in. Die staat boven in de mail.',
  'key-unknown':
    'Bij deze sleutel is geen gesprek. Kijk hem na in de mail. Het kan ook voorbij zijn, gewist of afgesloten.',
  'too-many': 'Er is te vaak een foute sleutel geprobeerd. Wacht tien minuten. Je antwoord staat er nog.',
  'answer-missing': 'Schrijf eerst je antwoord.',
  'answer-long': 'Je antwoord is te lang. Er is plaats voor 5.000 tekens.',
  'not-stored': 'Het kon niet bewaard worden. Je antwoord staat er nog. Probeer het opnieuw.',
};

interface DeskPageProps {
  view: DeskView;
  submissionId: string;
  /** Brings the key out of the address into its field. */
  island: Island;
}

export function DeskPage({ view, submissionId, island }: DeskPageProps) {
  const { key, answer, box, preview, done, fault } = view;
  const atKey = fault?.startsWith('key') || fault === 'too-many';
  const keyTexts = { label: 'Antwoordsleutel', error: fault && atKey ? FAULTS[fault] : undefined };
  const answerTexts = {
    label: 'Je antwoord',
    hint: 'Tot 5.000 tekens. Schrijf gewone zinnen. Geen namen, geen adres, niets uit het bericht.',
    error: fault && !atKey ? FAULTS[fault] : undefined,
  };
  const entries = fault ? [{ fieldId: atKey ? 'key' : 'answer', words: FAULTS[fault] }] : [];
  return (
    <div className="text switch">
      <h1>Antwoord op de site</h1>
      {fault ? <ErrorSummary title="Er is niets verstuurd" entries={entries} /> : null}
      {done ? (
        <Done>
          {done === 'sent' ? 'Verstuurd. De ander leest het met de vijf woorden.' : 'Dit gesprek is afgesloten.'}
        </Done>
      ) : null}
      {box ? <State box={box} begins={!preview && !done && !fault} /> : null}
      {preview ? <Preview answer={answer} /> : null}
      <PageForm action={DESK_PATH} {...islandAttributes(island)}>
        <NoSendingByEnter />
        <input type="hidden" name="submissionId" value={view.submissionId || submissionId} />
        <Field id="key" {...keyTexts}>
          <input
            {...controlAttributes('key', keyTexts)}
            {...READ_BY_NOBODY}
            type="text"
            name="key"
            defaultValue={key}
            data-from-address=""
            autoCapitalize="characters"
          />
        </Field>
        <Field id="answer" {...answerTexts}>
          <textarea
            {...controlAttributes('answer', answerTexts)}
            {...READ_BY_NOBODY}
            name="answer"
            rows={8}
            defaultValue={answer}
          />
        </Field>
        <p className="switch-buttons">
          <button type="submit" name="action" value="look">
            Zo ziet de ander het
          </button>
          <button type="submit" name="action" value="send">
            Verstuur
          </button>
        </p>
        {box ? (
          <div className="switch-end">
            <p className="hint">Afsluiten kan niet terug: deze sleutel werkt dan niet meer.</p>
            <p className="switch-buttons">
              <button type="submit" name="action" value="close">
                Sluit dit gesprek
              </button>
            </p>
          </div>
        ) : null}
      </PageForm>
    </div>
  );
}

function Done({ children }: { children: string }) {
  return (
    <div className="saved" role="status" {...BEGINS_HERE}>
      <p>{children}</p>
    </div>
  );
}

function State({ box, begins }: { box: DeskBox; begins: boolean }) {
  const day = (date: string | null) => (date === null ? 'nog niet' : dateInWords(date, 'nl'));
  return (
    <dl className="known" {...(begins && BEGINS_HERE)}>
      <Known what="Code">{box.reference}</Known>
      <Known what="Wacht op antwoord">{box.waiting_since === null ? 'nee' : `sinds ${day(box.waiting_since)}`}</Known>
      <Known what="Laatst geantwoord">{day(box.answered_on)}</Known>
      <Known what="Laatst gelezen">{day(box.read_on)}</Known>
      <Known what="Blijft tot en met">{day(box.until)}</Known>
    </dl>
  );
}

function Known({ what, children }: { what: string; children: string }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Preview({ answer }: { answer: string }) {
  return (
    <article className="answer">
      <h2 {...BEGINS_HERE}>Zo ziet de ander het</h2>
      <p>{answer}</p>
    </article>
  );
}
