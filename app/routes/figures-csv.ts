/** GET /cijfers/<table>.csv: one table, to be kept and opened in a spreadsheet. */
import { data } from 'react-router';
import { toCsv } from '~/figures/csv';
import { tablePath } from '~/figures/groups';
import { tableById, tableIds } from '~/figures/tables';
import { texts } from '~/i18n/i18n';
import { translatorFor } from '~/i18n/use-text';
import type { Route } from './+types/figures-csv';

export function loader({ request }: Route.LoaderArgs) {
  const { pathname } = new URL(request.url);
  const id = tableIds.find((known) => tablePath(known) === pathname);
  const figure = id === undefined ? undefined : tableById(id);
  if (figure === undefined) throw data(null, { status: 404 });
  const translate = translatorFor(texts, { language: 'nl', audience: 'adults' });
  const words = {
    section: translate('figures.csv.section'),
    partOf: translate('figures.csv.partOf'),
    source: translate('figures.csv.source'),
  };
  return new Response(toCsv(figure, words), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="1712-${figure.id}.csv"`,
    },
  });
}
