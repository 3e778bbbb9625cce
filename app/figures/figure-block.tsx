/** One published table: what one sees in it, its chart, its numbers, what to know about them, and where they come from. */
import { useText } from '~/i18n/use-text';
import { FigureTable } from './figure-table';
import { tablePath } from './groups';
import { mismatchWords } from './mismatch-words';
import type { Figure } from './schema';
import { sourceLine } from './source-line';
import { Street } from './street';

export function FigureBlock({ figure }: { figure: Figure }) {
  const t = useText();
  const { id, title, finding, chart, caveats, sources } = figure;
  const mismatches = mismatchWords(figure, t);
  return (
    <section className="figure">
      <h2 id={id}>{title}</h2>
      <p className="finding">{finding}</p>
      {chart?.kind === 'street' ? <Street figure={figure} chart={chart} /> : null}
      <FigureTable figure={figure} />
      {mismatches.length > 0 ? (
        <div className="mismatch">
          <h3>{t('figures.mismatch.title')}</h3>
          {mismatches.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      ) : null}
      <ul>
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      <p className="meta">
        {t('figures.source', { sources: sources.map(sourceLine).join('; ') })}{' '}
        <a href={tablePath(id)} download>
          {t('figures.download')}
          <span className="hidden">: {title}</span>
        </a>
      </p>
    </section>
  );
}
