/** The moments at which 1712 may call, day by day; several may be chosen. */
import type { InputHTMLAttributes } from 'react';
import { Choices } from '~/ui/choices';
import { FieldGroup } from '~/ui/field';
import type { WindowDay, WindowQuestion } from './form-props';

interface WindowPickerProps {
  question: WindowQuestion;
  /** name, ref and handlers, the same for each box. */
  attributes: InputHTMLAttributes<HTMLInputElement> & { name: string };
  chosen: string[];
  /** In words. */
  error: string | undefined;
}

export function WindowPicker({ question, attributes, chosen, error }: WindowPickerProps) {
  const { days, more, label, hint, optional } = question;
  const isChosen = (more?.days ?? []).some(({ options }) => options.some(({ value }) => chosen.includes(value)));
  return (
    <FieldGroup id={attributes.name} label={label} hint={hint} optional={optional} error={error}>
      <Days days={days} attributes={attributes} chosen={chosen} firstId={attributes.name} />
      {more ? (
        <details className="fold" open={isChosen}>
          <summary>{more.label}</summary>
          <Days days={more.days} attributes={attributes} chosen={chosen} firstId={`${attributes.name}-more`} />
        </details>
      ) : null}
    </FieldGroup>
  );
}

interface DaysProps extends Pick<WindowPickerProps, 'attributes' | 'chosen'> {
  days: WindowDay[];
  /** Id of the first box. */
  firstId: string;
}

function Days({ days, firstId, ...rest }: DaysProps) {
  return days.map(({ day, options }, index) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read twice
    <div key={day} className="window-day" role="group" aria-label={day}>
      <p aria-hidden="true">{day}</p>
      <Choices {...rest} type="checkbox" choices={options} firstId={index === 0 ? firstId : `${firstId}-day${index}`} />
    </div>
  ));
}
