/** The coordinator's switch for live state, made for a phone in one hand. Dutch only: it is not for visitors. */
import { Choices } from '~/ui/choices';
import { ErrorSummary, type SummaryEntry } from '~/ui/error-summary';
import { controlAttributes, Field, FieldGroup } from '~/ui/field';
import { type Island, islandAttributes } from '~/ui/island';
import { NoSendingByEnter } from '~/ui/no-sending-by-enter';
import { PageForm } from '~/ui/page-form';
import type { SwitchValues } from './switch-values';
import type { SwitchLine } from './switch-words';

interface SwitchPageProps {
  lines: SwitchLine[];
  /** What "until closing" means now, in words. */
  closing: string;
  values: SwitchValues;
  /** What is wrong with what was sent; the field is the id that the message leads to. */
  faults: SummaryEntry[];
  done: boolean;
  /** Here it only takes Enter to the next field. */
  island: Island;
}

export function SwitchPage({ lines, closing, values, faults, done, island }: SwitchPageProps) {
  return (
    <div className="text">
      <h1>Bereikbaarheid van 1712</h1>
      {faults.length > 0 ? <ErrorSummary title="Er is niets veranderd" entries={faults} /> : null}
      <StatesNow lines={lines} done={done} />
      <PageForm action="/beheer" {...islandAttributes(island)}>
        <NoSendingByEnter />
        <WhichFields values={values} closing={closing} errorOf={(id) => wordsFor(faults, id)} />
        <WithFields values={values} errorOf={(id) => wordsFor(faults, id)} />
        <button type="submit" className="primary">
          Bewaar
        </button>
      </PageForm>
    </div>
  );
}

function wordsFor(faults: SummaryEntry[], id: string): string | undefined {
  return faults.find(({ fieldId }) => fieldId === id)?.words;
}

function StatesNow({ lines, done }: Pick<SwitchPageProps, 'lines' | 'done'>) {
  return (
    <div {...(done && { role: 'status', tabIndex: -1, autoFocus: true, 'data-focus': '' })}>
      <h2>{done ? 'Bewaard. Dit geldt nu.' : 'Dit geldt nu'}</h2>
      <ul>
        {lines.map(({ channel, name, words, note }) => (
          <li key={channel}>
            <strong>{name}</strong>: {words}
            {note ? <> – “{note}”</> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldsProps {
  values: SwitchValues;
  errorOf(id: string): string | undefined;
}

function WhichFields({ values, closing, errorOf }: FieldsProps & { closing: string }) {
  const until = {
    label: 'Gesloten tot',
    hint: 'Alleen als je hierboven “Gesloten” koos.',
    error: errorOf('closedUntil'),
  };
  return (
    <>
      <FieldGroup id="channel" label="Waarvoor?">
        <Choices
          name="channel"
          chosen={[values.channel]}
          firstId="channel"
          choices={[
            { value: 'phone', words: 'Telefoon' },
            { value: 'chat', words: 'Chat' },
            { value: 'both', words: 'Allebei' },
          ]}
        />
      </FieldGroup>
      <FieldGroup id="choice" label="Wat geldt er?" error={errorOf('choice')}>
        <Choices
          name="choice"
          chosen={[values.choice]}
          firstId="choice"
          choices={[
            { value: 'half-hour', words: 'Druk, 30 minuten' },
            { value: 'hour', words: 'Druk, een uur' },
            { value: 'closing', words: 'Druk tot sluiting', hint: closing || 'nu is alles gesloten' },
            { value: 'broadcast', words: 'Alles druk na uitzending', hint: 'telefoon en chat, twee uur lang' },
            { value: 'closed', words: 'Gesloten tot …', hint: 'vul hieronder in tot wanneer' },
            { value: 'free', words: 'Weer vrij' },
          ]}
        />
      </FieldGroup>
      <Field id="closedUntil" {...until}>
        <input
          {...controlAttributes('closedUntil', until)}
          type="datetime-local"
          name="closedUntil"
          defaultValue={values.closedUntil}
        />
      </Field>
    </>
  );
}

function WithFields({ values, errorOf }: FieldsProps) {
  const note = {
    label: 'Bericht voor bezoekers',
    optional: 'mag leeg',
    hint: 'Volwassenen lezen dit onder de lijn. Hoogstens 120 tekens.',
    error: errorOf('note'),
  };
  const token = { label: 'Sleutel', hint: 'Wordt niet bewaard.', error: errorOf('token') };
  return (
    <>
      <Field id="note" {...note}>
        <input
          {...controlAttributes('note', note)}
          type="text"
          name="note"
          defaultValue={values.note}
          enterKeyHint="next"
        />
      </Field>
      <Field id="token" {...token}>
        <input {...controlAttributes('token', token)} type="password" name="token" autoComplete="current-password" />
      </Field>
    </>
  );
}
