/** /cijfers/wie and the others: the tables of one group. */
import { data } from 'react-router';
import { FigureBlock } from '~/figures/figure-block';
import { FIGURE_GROUPS, FIGURES_PATH, groupPath } from '~/figures/groups';
import { writeNumber } from '~/figures/numbers';
import { contactsPlaced } from '~/figures/register/register';
import { register, tablesOf } from '~/figures/tables';
import { useText } from '~/i18n/use-text';
import type { Route } from './+types/figures-group';
import { figuresHead } from './parts/figures-head.server';
import { describeHead } from './parts/head';
import { FiguresPage } from './parts/reading-page';

export function loader({ params, context }: Route.LoaderArgs) {
  const group = FIGURE_GROUPS.find((known) => known === params.group);
  if (group === undefined) throw data(null, { status: 404 });
  const figures = tablesOf(group);
  return {
    group,
    figures,
    placed: figures.some((figure) => figure.register) ? contactsPlaced(register) : null,
    head: figuresHead(context, groupPath(group), `figures.groups.${group}`),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function FiguresGroup({ loaderData }: Route.ComponentProps) {
  const t = useText();
  const { group, figures, placed } = loaderData;
  return (
    <FiguresPage title={t(`figures.groups.${group}.title`)}>
      {placed ? <p>{t('figures.placed', { fixed: writeNumber(placed.fixed), all: writeNumber(placed.all) })}</p> : null}
      {figures.map((figure) => (
        <FigureBlock key={figure.id} figure={figure} />
      ))}
      <p>
        <a href={FIGURES_PATH}>{t('figures.all')}</a>
      </p>
    </FiguresPage>
  );
}
