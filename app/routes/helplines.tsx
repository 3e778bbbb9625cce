/** /hulplijnen: every line with its hours and how it is now, or those that fit what somebody chose. */
import { allHelplines } from 'content-collections';
import { AUDIENCES } from '~/audiences/audiences';
import { contactPath, languageOf } from '~/content/pages';
import { findHelplines } from '~/directory/finder';
import { type FinderChoices, finderQuery, queryOfChoices, wishOf } from '~/directory/finder-query';
import { FinderResults } from '~/directory/finder-results';
import { helplineCard } from '~/directory/helpline-cards';
import type { ListedHelpline } from '~/directory/listing';
import { readForm } from '~/forms/answer-form.server';
import { HELPLINES_PATH } from '~/helplines/helplines';
import { useText } from '~/i18n/use-text';
import { readQuery } from '~/platform/allowed-query.server';
import { type RouterContext, siteContext } from '~/server/context.server';
import type { Route } from './+types/helplines';
import { dataHead } from './parts/data-head.server';
import { describeHead } from './parts/head';
import { ReadingPage } from './parts/reading-page';
import { readNow, sayingFor } from './parts/saying.server';

const QUERY = finderQuery(allHelplines);

export function loader({ request, context }: Route.LoaderArgs) {
  const { translate } = sayingFor(context, READER);
  return {
    query: QUERY,
    finder: find(context, readQuery(QUERY, new URL(request.url).searchParams)),
    head: dataHead(context, {
      title: translate('helplines.title'),
      description: translate('helplines.description'),
      path: HELPLINES_PATH,
    }),
  };
}

/** The same list as by the address, without the choices in it. */
export async function action({ request, context }: Route.ActionArgs) {
  const chosen = [...(await readForm(request))].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return find(context, readQuery(QUERY, new URLSearchParams(chosen)));
}

const READER = { language: 'nl', audience: 'adults' } as const;

function find(context: RouterContext, choices: FinderChoices) {
  const saying = sayingFor(context, READER);
  const wish = wishOf(choices);
  const found = readNow(context, (hours, now) => findHelplines(now, hours.helplines, wish, hours));
  const cards = (listed: ListedHelpline[]) => listed.map((one) => helplineCard(one, saying));
  const query = queryOfChoices(choices);
  const path = query === '' ? HELPLINES_PATH : `${HELPLINES_PATH}?${query}`;
  return {
    choices,
    path,
    address: query === '' ? null : new URL(path, context.get(siteContext).services.config.siteUrl).href,
    form: contactPath(languageOf(READER.language), AUDIENCES.find((one) => one === wish.audience) ?? READER.audience),
    count: found.count,
    open: found.openNow.length + found.emergency.length,
    groups: [
      { words: 'urgent', cards: cards(found.emergency) },
      { words: 'openNow', cards: cards(found.openNow) },
      { words: 'later', cards: cards(found.later) },
      { words: 'unknown', cards: cards(found.unknown) },
      { words: 'anyTime', cards: cards(found.anyTime) },
      { words: 'always', cards: cards(found.always) },
    ] as const,
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function Helplines({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText();
  const finder = actionData ?? loaderData.finder;
  return (
    // Back finds the same list again.
    <ReadingPage page={{ title: t('helplines.title') }} shownAt={actionData?.path}>
      <div className="text">
        <p>{t('helplines.intro')}</p>
        <FinderResults finder={finder} query={loaderData.query} answered={actionData !== undefined} />
      </div>
    </ReadingPage>
  );
}
