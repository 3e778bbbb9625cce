/** One line that can be called or chatted with: its light, its name, its state in words. */
import { useReader, useText } from '~/i18n/use-text';
import { Icon } from '~/ui/icon';
import { LIGHT_HANDS, Light } from '~/ui/light';
import { outsideLink } from '~/ui/outside-link';
import { spokenName } from '~/ui/spoken-number';
import type { LineInWords } from './panel-view';
import { RowWords } from './row-words';

/** Longer words than these need a whole row on a phone. */
const LONG = 16;

export function Lines({ lines, className = 'lines' }: { lines: LineInWords[]; className?: string }) {
  if (lines.length === 0) return null;
  return (
    <ul className={className}>
      {lines.map((line) => (
        <li key={line.key} className={line.action.length > LONG ? 'wide' : undefined}>
          <LineRow line={line} />
          {line.note ? <p className="note">{line.note}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function LineRow({ line }: { line: LineInWords }) {
  const t = useText();
  const hand = LIGHT_HANDS[useReader().audience];
  const words = line.elsewhere ? `${line.words} · ${t('panel.elsewhere')}` : line.words;
  return (
    <a
      className={`line line-${line.state}${line.note ? ' noted' : ''}`}
      href={line.href}
      aria-label={line.method === 'phone' ? spokenName(`${line.action} ${words}`) : undefined}
      {...outsideLink(line.href)}
    >
      <Light state={line.state} hand={hand} />
      <RowWords action={line.action} words={words} />
      <Icon name={line.method === 'phone' ? 'call' : 'chat'} className="go" />
    </a>
  );
}
