/** /cijfers/wie and the others: the tables of one group. */
import { data } from 'react-router';
import { FigureBlock } from '~/figures/figure-block';
import { FIGURE_GROUPS, FIGURES_PATH, groupPath } from '~/figures/groups';
import { tablesOf } from '~/figures/tables';
import { useText } from '~/i18n/use-text';
import type { Route } from './+types/figures-group';
import { figuresHead } from './parts/figures-head.server';
import { describeHead } from './parts/head';
import { FiguresPage } from './parts/reading-page';

export function loader({ params, context }: Route.LoaderArgs) {
  const group = FIGURE_GROUPS.find((known) => known === params.group);
  if (group === undefined) throw data(null, { status: 404 });
  return {
    group,
    figures: tablesOf(group),
    head: figuresHead(context, groupPath(group), `figures.groups.${group}`),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function FiguresGroup({ loaderData }: Route.ComponentProps) {
  const t = useText();
  const { group, figures } = loaderData;
  return (
    <FiguresPage title={t(`figures.groups.${group}.title`)}>
      {figures.map((figure) => (
        <FigureBlock key={figure.id} figure={figure} />
      ))}
      <p>
        <a href={FIGURES_PATH}>{t('figures.all')}</a>
      </p>
    </FiguresPage>
  );
}
