/** /campagnemateriaal/<for whom>/<what>: posters, cards and folders of this site's own making, to be printed. */
import { data } from 'react-router';
import { languageOf, sectionPath } from '~/content/pages';
import { useText } from '~/i18n/use-text';
import { CardSheet } from '~/material/card-sheet';
import { Leaflet } from '~/material/leaflet';
import { MATERIAL_PATH, materialFor, PAPER_QUERY, printables } from '~/material/material';
import { Poster } from '~/material/poster';
import { readQuery } from '~/platform/allowed-query.server';
import type { Route } from './+types/material-print';
import { describeHead } from './parts/head';
import { PrintPage } from './parts/print-page';
import { printedFor } from './parts/printed-for.server';

export function loader({ request, context }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const page = printables.find(({ path }) => path === pathname);
  if (!page) throw data(null, { status: 404 });
  const { formaat } = readQuery(PAPER_QUERY, searchParams);
  const { line, cardLine, folder } = materialFor(page.audience);
  return {
    item: page.item,
    paper: formaat,
    material: { line, cardLine, folder },
    printed: printedFor(
      context,
      { language: 'nl', audience: page.audience },
      sectionPath(languageOf('nl'), page.audience),
    ),
  };
}

export const meta: Route.MetaFunction = () => describeHead({ title: 'Om af te drukken – 1712', indexed: false });

export default function MaterialPrint({ loaderData }: Route.ComponentProps) {
  const t = useText();
  const { item, paper, material, printed } = loaderData;
  const all = <a href={MATERIAL_PATH}>{t('material.all')}</a>;
  return (
    <PrintPage what={`items.${item}`} paper={item === 'affiche' ? paper : undefined} link={all}>
      {item === 'affiche' ? <Poster paper={paper} line={material.line} printed={printed} /> : null}
      {item === 'kaartjes' ? <CardSheet line={material.cardLine} printed={printed} /> : null}
      {item === 'folder' ? <Leaflet material={material} printed={printed} /> : null}
    </PrintPage>
  );
}
