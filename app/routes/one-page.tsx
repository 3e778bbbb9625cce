/** /ar, /tr ...: a language on one page. */
import { allHelplines } from 'content-collections';
import { data } from 'react-router';
import { islandOf } from '~/forms/new-form.server';
import { helplineById } from '~/helplines/helplines';
import { onePageAt } from '~/languages/choice';
import { OnePageText } from '~/languages/one-page';
import { onePageData } from '~/languages/one-page-data';
import { siteContext } from '~/server/context.server';
import { shared } from '~/sharing/shared';
import type { Route } from './+types/one-page';
import { describeHead } from './parts/head';
import { ReadAloud } from './parts/read-aloud';
import { contentNow, listedNow } from './parts/saying.server';

export function loader({ request, context }: Route.LoaderArgs) {
  const { pathname } = new URL(request.url);
  const language = onePageAt(pathname);
  if (!language) throw data(null, { status: 404 });
  const { services } = context.get(siteContext);
  const { siteUrl } = services.config;
  const page = onePageData(language, contentNow(context).helplines, (id) =>
    listedNow(context, helplineById(allHelplines, id)),
  );
  const { neutralTitle: title } = page.sentences;
  return {
    page,
    comforts: islandOf(services, 'comforts'),
    head: {
      title,
      description: page.sentences.intro,
      canonical: new URL(pathname, siteUrl).href,
      // What a chat keeps says nothing of what is read.
      shared: shared({ siteUrl, path: pathname, title, description: title }),
      indexed: true,
    },
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function OnePage({ loaderData: { page, comforts } }: Route.ComponentProps) {
  return (
    <main id="inhoud" className="page one-page" data-comforts={comforts.path} data-integrity={comforts.integrity}>
      <OnePageText page={page} aloud={<ReadAloud id="read" />} />
    </main>
  );
}
