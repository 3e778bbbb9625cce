/** /zoeken, for everyone and in each section: GET shows the question, POST answers it. What was typed is kept nowhere. */
import type { Helpline } from 'content-collections';
import { data } from 'react-router';
import { addresses, sectionOf } from '~/addresses/addresses';
import { readForm } from '~/forms/answer-form.server';
import { useReader, useText } from '~/i18n/use-text';
import { DangerBlocks } from '~/search/danger-block';
import { besides, dangerData } from '~/search/danger-data';
import { parseSearch, QUERY_FIELD } from '~/search/query';
import { Results } from '~/search/results';
import { SearchForm } from '~/search/search-form';
import { siteSearch } from '~/search/site-search.server';
import { searchIn } from '~/search/translated-search.server';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/search';
import { DangerLine } from './parts/danger-line';
import { Doors } from './parts/doors';
import { describeForm } from './parts/head';
import { PageEnd } from './parts/page-end';
import { PageLead } from './parts/page-lead';
import { listedNow, sayingFor } from './parts/saying.server';
import { SiteStrip } from './parts/site-panel';

export function loader({ request, context }: Route.LoaderArgs) {
  context.get(siteContext).facts.cacheable = false;
  const { pathname } = new URL(request.url);
  // Making the index takes a moment, once: better while somebody types than while they wait for an answer.
  if (sectionOf(pathname).language === 'nl') siteSearch();
  return { path: pathname, title: sayingFor(context, sectionOf(pathname)).translate('site.neutralTitle') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const asked = parseSearch((await readForm(request)).get(QUERY_FIELD));
  if (asked.kind === 'empty' || asked.kind === 'nul') return data({ asked, found: null }, { status: 400 });
  const place = sectionOf(pathname);
  const saying = sayingFor(context, place);
  const folder = addresses.get(pathname)?.folder ?? 'everyone';
  if (place.language !== 'nl')
    return data({ asked, found: { ...searchIn(place.language)(asked.text, folder), dangers: [] } });
  const { own, more, ...found } = siteSearch().find(asked.text, folder, asked.heard);
  const listed = (line: Helpline) => listedNow(context, line);
  const dangers = found.dangers.map((danger) => dangerData(danger, place.audience, saying, listed));
  return data({ asked, found: { own: besides(own, dangers), more: besides(more, dangers), dangers } });
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeForm(loaderData.title) : []);

export default function SearchPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText();
  const { language } = useReader();
  const { asked, found } = actionData ?? {};
  return (
    <main id="inhoud" className="page">
      <SiteStrip />
      <PageLead page={{ title: t('search.title') }} />
      <div className="ask">
        <SearchForm action={loaderData.path} asked={asked} />
      </div>
      <div className="text">
        {found ? (
          <Results
            own={found.own}
            more={found.more}
            cut={asked?.kind === 'cut'}
            danger={
              found.dangers.length > 0 ? (
                <DangerBlocks dangers={found.dangers} numbers={<DangerLine text="panel.danger" />} />
              ) : null
            }
            always={
              language === 'nl' ? null : (
                <p>
                  <DangerLine text="panel.danger" />
                </p>
              )
            }
            doors={<Doors />}
          />
        ) : null}
      </div>
      <PageEnd />
    </main>
  );
}
