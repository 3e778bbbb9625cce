/** One line of 1712 on /beheer: how it is now, and what one tap makes of it. */
import type { SwitchBlock } from './switch-buttons';

export function SwitchChannel({ block }: { block: SwitchBlock }) {
  const { channel, name, words, note, buttons, why } = block;
  const whyId = why ? `${channel}-why` : undefined;
  return (
    <section id={channel} tabIndex={-1} aria-labelledby={`${channel}-title`}>
      <p className="switch-now">
        <strong id={`${channel}-title`}>{name}</strong>: {words}
        {note ? <> – “{note}”</> : null}
      </p>
      <div className="switch-buttons">
        {buttons.map(({ press, words: label, possible }) => (
          <button
            key={press}
            type="submit"
            name="press"
            value={press}
            disabled={!possible}
            aria-describedby={possible ? undefined : whyId}
          >
            <span className="hidden">{name}: </span>
            {label}
          </button>
        ))}
      </div>
      {why ? (
        <p className="hint" id={whyId}>
          {why}
        </p>
      ) : null}
    </section>
  );
}
