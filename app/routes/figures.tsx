/** /cijfers: what was published about 1712, with the main table and the way to the others. */
import { FigureBlock } from '~/figures/figure-block';
import { FIGURE_GROUPS, FIGURES_PATH, groupPath } from '~/figures/groups';
import { tablesOf } from '~/figures/tables';
import { useText } from '~/i18n/use-text';
import type { Route } from './+types/figures';
import { figuresHead } from './parts/figures-head.server';
import { describeHead } from './parts/head';
import { FiguresPage } from './parts/reading-page';

export function loader({ context }: Route.LoaderArgs) {
  return {
    main: tablesOf('contacten').slice(0, 1),
    groups: FIGURE_GROUPS.map((group) => ({ group, tables: tablesOf(group).map(({ title }) => title) })),
    head: figuresHead(context, FIGURES_PATH, 'figures'),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function Figures({ loaderData }: Route.ComponentProps) {
  const t = useText();
  const { main, groups } = loaderData;
  return (
    <FiguresPage title={t('figures.title')}>
      <p>{t('figures.intro')}</p>
      <p>{t('figures.limits')}</p>
      {main.map((figure) => (
        <FigureBlock key={figure.id} figure={figure} />
      ))}
      <h2>{t('figures.more')}</h2>
      <ul className="cards">
        {groups.map(({ group, tables }) => (
          <li key={group}>
            <a href={groupPath(group)}>
              <strong>{t(`figures.groups.${group}.title`)}</strong>
              {tables.join('. ')}.
            </a>
          </li>
        ))}
      </ul>
      <h2>{t('figures.reuse')}</h2>
      <p>{t('figures.files')}</p>
    </FiguresPage>
  );
}
