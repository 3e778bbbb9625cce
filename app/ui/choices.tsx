/** Radio buttons as cards that can be hit with a thumb. */
import type { InputHTMLAttributes } from 'react';

interface Choice {
  value: string;
  words: string;
  hint?: string;
}

interface ChoicesProps {
  /** name, ref and handlers, the same for each radio button. */
  attributes: InputHTMLAttributes<HTMLInputElement> & { name: string };
  chosen: string;
  /** Id of the first one: what an error message leads to. */
  firstId: string;
  choices: Choice[];
}

export function Choices({ attributes, chosen, firstId, choices }: ChoicesProps) {
  return (
    <div className="choices">
      {choices.map(({ value, words, hint }, index) => (
        <label key={value} className="choice">
          <input
            {...attributes}
            type="radio"
            id={index === 0 ? firstId : `${firstId}-${value}`}
            value={value}
            defaultChecked={value === chosen}
          />
          <span>
            {words}
            {hint ? <small>{hint}</small> : null}
          </span>
        </label>
      ))}
    </div>
  );
}
