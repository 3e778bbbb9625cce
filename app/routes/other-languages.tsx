/** /andere-taal: who listens in another language, one block in each. */
import { allHelplines } from 'content-collections';
import { data } from 'react-router';
import { otherLanguages } from '~/content/settings';
import { LanguageBlocks, type SpokenBlock } from '~/directory/language-blocks';
import { type LanguageBlock, spokenLine } from '~/directory/other-languages';
import { helplineById } from '~/helplines/helplines';
import type { Route } from './+types/other-languages';
import { ContentText } from './parts/content-text';
import { describeHead } from './parts/head';
import { loadPage } from './parts/load-page.server';
import { ReadingPage } from './parts/reading-page';
import { listedNow, sayingFor } from './parts/saying.server';

export function loader({ request, context }: Route.LoaderArgs) {
  const page = loadPage(new URL(request.url).pathname, context);
  if (!page) throw data(null, { status: 404 });
  const { now } = sayingFor(context, { language: 'nl', audience: 'adults' });
  const spoken = ({ lines, ...block }: LanguageBlock): SpokenBlock => ({
    ...block,
    lines: lines.flatMap(({ helpline: id, says }) => {
      const listed = listedNow(context, helplineById(allHelplines, id));
      return spokenLine({ ...block, lines }, says, listed, now) ?? [];
    }),
  });
  return { ...page, blocks: otherLanguages.blocks.map(spoken) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function OtherLanguages({ loaderData: { page, html, blocks } }: Route.ComponentProps) {
  return (
    <ReadingPage page={page}>
      <ContentText page={page} html={html} above={<LanguageBlocks blocks={blocks} />} referrals={null} />
    </ReadingPage>
  );
}
