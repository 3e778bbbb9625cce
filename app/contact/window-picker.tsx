/** The moments at which 1712 may call, day by day; several may be chosen. */
import { Choices } from '~/ui/choices';
import { FieldGroup } from '~/ui/field';
import type { WindowDay, WindowQuestion } from './form-props';
import { WINDOWS_NAME } from './message-fields';

interface WindowPickerProps {
  question: WindowQuestion;
  chosen: string[];
  /** In words; empty: nothing is wrong. */
  error: string;
}

export function WindowPicker({ question, chosen, error }: WindowPickerProps) {
  const { days, more, label, hint, optional, step } = question;
  const isChosen = (more?.days ?? []).some(({ options }) => options.some(({ value }) => chosen.includes(value)));
  return (
    <FieldGroup id={WINDOWS_NAME} label={label} hint={hint} optional={optional} step={step} error={error}>
      <Days days={days} chosen={chosen} firstId={WINDOWS_NAME} />
      {more ? (
        <details className="fold" open={isChosen}>
          <summary>{more.label}</summary>
          <Days days={more.days} chosen={chosen} />
        </details>
      ) : null}
    </FieldGroup>
  );
}

interface DaysProps extends Pick<WindowPickerProps, 'chosen'> {
  days: WindowDay[];
  /** Id of the first box, where an error leads to it. */
  firstId?: string;
}

function Days({ days, firstId, chosen }: DaysProps) {
  return days.map(({ day, options }, index) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read twice
    <div key={day} className="window-day" role="group" aria-label={day}>
      <p aria-hidden="true">{day}</p>
      <Choices
        name={WINDOWS_NAME}
        chosen={chosen}
        type="checkbox"
        choices={options}
        firstId={index === 0 ? firstId : undefined}
      />
    </div>
  ));
}
