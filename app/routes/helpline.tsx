/** /hulplijnen/<id>: one line, whole: for whom, when, how, and what is known about cost and name. */
import { allHelplines } from 'content-collections';
import { data } from 'react-router';
import { helplineFacts } from '~/directory/helpline-cards';
import { HelplineDetails } from '~/directory/helpline-details';
import { HELPLINES_PATH, helplinePath } from '~/helplines/helplines';
import { useText } from '~/i18n/use-text';
import type { Route } from './+types/helpline';
import { dataHead } from './parts/data-head.server';
import { describeHead } from './parts/head';
import { ReadingPage } from './parts/reading-page';
import { listedNow, sayingFor } from './parts/saying.server';

export function loader({ params, context }: Route.LoaderArgs) {
  const helpline = allHelplines.find(({ id }) => id === params.id);
  if (!helpline) throw data(null, { status: 404 });
  const saying = sayingFor(context, { language: 'nl', audience: 'adults' });
  const { id, name: title, summary } = helpline;
  return {
    line: helplineFacts(listedNow(context, helpline), saying),
    head: dataHead(context, { title, description: summary.nl, path: helplinePath(id) }),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function OneHelpline({ loaderData: { line } }: Route.ComponentProps) {
  const t = useText();
  return (
    <ReadingPage page={{ title: line.name }}>
      <div className="text">
        <HelplineDetails line={line} />
        <p>
          <a href={HELPLINES_PATH}>{t('helplines.title')}</a>
        </p>
      </div>
    </ReadingPage>
  );
}
