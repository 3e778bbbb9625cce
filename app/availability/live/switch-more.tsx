/** What the coordinator seldom needs: both lines after a broadcast, closed until a moment, a note. Open when it holds something. */
import { controlAttributes, Field } from '~/ui/field';
import { pressOf, type SwitchValues } from './switch-values';

interface SwitchMoreProps {
  values: SwitchValues;
  errorOf(id: string): string | undefined;
}

const CLOSE = [
  ['phone', 'Telefoon'],
  ['chat', 'Chat'],
  ['both', 'Allebei'],
] as const;

export function SwitchMore({ values, errorOf }: SwitchMoreProps) {
  const note = {
    label: 'Bericht voor bezoekers',
    optional: 'mag leeg',
    hint: 'Gaat mee met de knop die je kiest, ook met die hierboven. Volwassenen lezen het onder de lijn. Hoogstens 120 tekens.',
    error: errorOf('note'),
  };
  const until = {
    label: 'Gesloten tot',
    hint: 'Vul in tot wanneer, en kies dan wat er dicht is.',
    error: errorOf('closedUntil'),
  };
  const inUse = [values.note, values.closedUntil, note.error, until.error].some(Boolean);
  return (
    <details className="fold" id="meer" open={inUse}>
      <summary>Meer: na een uitzending, gesloten tot …, een bericht</summary>
      <Field id="note" {...note}>
        <input
          {...controlAttributes('note', note)}
          type="text"
          name="note"
          defaultValue={values.note}
          autoComplete="off"
          enterKeyHint="next"
        />
      </Field>
      <p className="switch-buttons">
        <button type="submit" name="press" value={pressOf('both', 'broadcast')}>
          Na een uitzending: alles druk, 2&nbsp;uur
        </button>
      </p>
      <Field id="closedUntil" {...until}>
        <input
          {...controlAttributes('closedUntil', until)}
          type="datetime-local"
          name="closedUntil"
          defaultValue={values.closedUntil}
        />
      </Field>
      <p className="switch-buttons three">
        {CLOSE.map(([channel, words]) => (
          <button key={channel} type="submit" name="press" value={pressOf(channel, 'closed')}>
            <span className="hidden">Gesloten: </span>
            {words}
          </button>
        ))}
      </p>
    </details>
  );
}
