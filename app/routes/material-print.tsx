/** /campagnemateriaal/<for whom>/<what>, /fr/enfants/affiche: posters, cards and folders of this site's own making, to be printed. */
import { data } from 'react-router';
import { languageOf, sectionPath } from '~/content/pages';
import type { Saying } from '~/hours/state-words';
import { inLanguage } from '~/i18n/phrases';
import { useText } from '~/i18n/use-text';
import { CardSheet } from '~/material/card-sheet';
import { Leaflet } from '~/material/leaflet';
import { foreignPosters, type Item, MATERIAL_PATH, materialFor, PAPER_QUERY, printables } from '~/material/material';
import { Poster } from '~/material/poster';
import { readQuery } from '~/platform/allowed-query.server';
import type { Route } from './+types/material-print';
import { describeHead } from './parts/head';
import { PrintPage } from './parts/print-page';
import { printedFor } from './parts/printed-for.server';
import { sayingFor } from './parts/saying.server';

export function loader({ request, context }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const page = [...printables, ...foreignPosters].find(({ path }) => path === pathname);
  if (!page) throw data(null, { status: 404 });
  const { language, audience, item } = page;
  const { formaat } = readQuery(PAPER_QUERY, searchParams);
  const { line, cardLine, folder } = materialFor(audience);
  const home = sectionPath(languageOf(language), audience);
  return {
    language,
    title: titleOf(sayingFor(context, { language, audience }), item),
    item,
    paper: formaat,
    words: { line: inLanguage(line, language), cardLine, folder },
    printed: printedFor(context, { language, audience }, home),
  };
}

/** In a section of another language the neutral words that its pages leave in a history. */
function titleOf({ language, translate }: Saying, item: Item): string {
  return language === 'nl' ? `${translate(`material.items.${item}`)} – 1712` : translate('site.neutralTitle');
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? describeHead({ title: loaderData.title, indexed: false }) : [];

export default function MaterialPrint({ loaderData }: Route.ComponentProps) {
  const t = useText();
  const { language, item, paper, words, printed } = loaderData;
  const all = language === 'nl' ? <a href={MATERIAL_PATH}>{t('material.all')}</a> : null;
  return (
    <PrintPage what={`items.${item}`} paper={item === 'affiche' ? paper : undefined} link={all}>
      {item === 'affiche' ? <Poster paper={paper} line={words.line} printed={printed} /> : null}
      {item === 'kaartjes' ? <CardSheet line={words.cardLine} printed={printed} /> : null}
      {item === 'folder' ? <Leaflet line={words.line} folder={words.folder} printed={printed} /> : null}
    </PrintPage>
  );
}
