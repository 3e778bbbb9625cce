/** The fields of each form under /beheer: five at most, and the key after them. */
import type { ReactNode } from 'react';
import { Choices } from '~/ui/choices';
import { controlAttributes, Field, FieldGroup } from '~/ui/field';
import { type HideableNumber, LONGEST_NEWS, type OverrideValues, REASONS, type Subject } from './override-values';

interface FieldsProps {
  values: OverrideValues;
  hideable: readonly HideableNumber[];
  errorOf(id: string): string | undefined;
}

export const FIELDS_OF: Record<Subject, (props: FieldsProps) => ReactNode> = {
  hours: HoursFields,
  number: NumberFields,
  news: NewsFields,
};

const KINDS = [
  { value: 'closure', words: 'Gesloten' },
  { value: 'hours', words: 'Andere uren' },
];
const CHANNELS = [
  { value: 'phone', words: 'Telefoon' },
  { value: 'chat', words: 'Chat' },
  { value: 'both', words: 'Allebei' },
];
const AUDIENCES = [
  { value: 'all', words: 'Iedereen' },
  { value: 'children', words: 'Kinderen' },
  { value: 'teens', words: 'Jongeren' },
  { value: 'adults', words: 'Volwassenen' },
];

function HoursFields({ values, errorOf }: FieldsProps) {
  const reason = {
    label: 'Waarom',
    hint: 'Bezoekers lezen dit: “gesloten, opleiding – open vanaf …”. Kies of schrijf zelf een paar woorden.',
    error: errorOf('reason'),
  };
  return (
    <>
      <FieldGroup id="kind" label="Wat verandert er?" error={errorOf('kind')}>
        <Choices name="kind" chosen={[values.kind]} firstId="kind" choices={KINDS} />
      </FieldGroup>
      <FieldGroup id="channel" label="Voor welke lijn?" error={errorOf('channel')}>
        <Choices name="channel" chosen={[values.channel]} firstId="channel" choices={CHANNELS} />
      </FieldGroup>
      <Moment id="from" label="Vanaf" hint="Bij andere uren: wanneer de lijn opent." {...{ values, errorOf }} />
      <Moment
        id="until"
        label="Tot"
        hint="Bij andere uren: wanneer ze sluit. Kies een latere dag voor meer dagen na elkaar."
        {...{ values, errorOf }}
      />
      <Field id="reason" {...reason}>
        <input
          {...controlAttributes('reason', reason)}
          type="text"
          name="reason"
          list="reasons"
          defaultValue={values.reason}
          autoComplete="off"
        />
      </Field>
      <datalist id="reasons">
        {REASONS.map(({ nl }) => (
          <option key={nl} value={nl} />
        ))}
      </datalist>
    </>
  );
}

interface MomentProps extends Pick<FieldsProps, 'values' | 'errorOf'> {
  id: 'from' | 'until';
  label: string;
  hint?: string;
}

function Moment({ id, label, hint, values, errorOf }: MomentProps) {
  const texts = { label, hint, error: errorOf(id) };
  return (
    <Field id={id} {...texts}>
      <input {...controlAttributes(id, texts)} type="datetime-local" name={id} defaultValue={values[id]} />
    </Field>
  );
}

function NumberFields({ values, hideable, errorOf }: FieldsProps) {
  const texts = {
    label: 'Van welke hulplijn klopt het nummer niet?',
    hint: '1712, 101 en 112 staan er niet bij: wie in gevaar is, mag die nooit kwijt zijn. Klopt daar iets niet, bel dan meteen wie de site draait.',
    error: errorOf('helpline'),
  };
  return (
    <Field id="helpline" {...texts}>
      <select {...controlAttributes('helpline', texts)} name="helpline" defaultValue={values.helpline}>
        <option value="">Kies een hulplijn</option>
        {hideable.map(({ id, name, number }) => (
          <option key={id} value={id}>
            {name}: {number}
          </option>
        ))}
      </select>
    </Field>
  );
}

function NewsFields({ values, errorOf }: FieldsProps) {
  const words = {
    label: 'Wat moeten bezoekers weten?',
    hint: `Eén of twee korte zinnen, hoogstens ${LONGEST_NEWS} tekens. Geen links.`,
    error: errorOf('words'),
  };
  return (
    <>
      <Field id="words" {...words}>
        <textarea {...controlAttributes('words', words)} name="words" rows={4} defaultValue={values.words} />
      </Field>
      <FieldGroup
        id="audience"
        label="Voor wie?"
        hint="Iedereen en volwassenen lezen het ook op de eerste pagina."
        error={errorOf('audience')}
      >
        <Choices name="audience" chosen={[values.audience]} firstId="audience" choices={AUDIENCES} />
      </FieldGroup>
      <Moment id="until" label="Tot" {...{ values, errorOf }} />
    </>
  );
}
