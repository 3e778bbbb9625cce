/** When something was last looked at, and folded under it where its facts come from. */
import { useText } from '~/i18n/use-text';
import { WithDutchNames } from './dutch-words';

interface OriginProps {
  /** When it was looked at, in words. */
  summary: string;
  sources: readonly { name: string; date: string }[];
}

export function Origin({ summary, sources }: OriginProps) {
  const t = useText();
  if (sources.length === 0) return <p className="meta">{summary}</p>;
  return (
    <details className="meta">
      <summary>{summary}</summary>
      <p>{t('page.sources')}:</p>
      <ul>
        {sources.map(({ name, date }) => (
          <li key={`${name} ${date}`}>
            <WithDutchNames words={name} /> ({date === 'undated' ? t('page.undated') : date})
          </li>
        ))}
      </ul>
    </details>
  );
}
