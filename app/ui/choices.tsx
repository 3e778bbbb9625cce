/** Radio buttons or boxes as cards that can be hit with a thumb. */
import { Icon, type IconName } from './icon';

interface Choice {
  value: string;
  words: string;
  hint?: string;
  icon?: IconName;
}

interface ChoicesProps {
  /** The same for each button. */
  name: string;
  /** Boxes where more than one may be chosen; one unless told. */
  type?: 'radio' | 'checkbox';
  chosen: readonly string[];
  /** Id of the first one: what an error message leads to. */
  firstId?: string | undefined;
  choices: Choice[];
}

export function Choices({ name, type = 'radio', chosen, firstId, choices }: ChoicesProps) {
  return (
    <div className={choices.length === 2 ? 'choices yes-no' : 'choices'}>
      {choices.map(({ value, words, hint, icon }, index) => (
        <label key={value} className="choice">
          <input
            name={name}
            type={type}
            id={index === 0 ? firstId : undefined}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          {icon ? <Icon name={icon} /> : null}
          <span>
            {words}
            {hint ? <small>{hint}</small> : null}
          </span>
        </label>
      ))}
    </div>
  );
}
