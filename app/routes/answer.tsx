/** /antwoord, for everyone and in each section: GET asks the words, POST reads, writes back or wipes. Kept nowhere. */
import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { sectionOf } from '~/addresses/addresses';
import { BoxPage } from '~/answers/box-page';
import { type BoxView, statusOf, visitBox } from '~/answers/visit-box.server';
import { NoAnswer } from '~/availability/no-answer';
import { schedule } from '~/content/settings';
import { readForm } from '~/forms/answer-form.server';
import { dateInWords } from '~/hours/words';
import { addWorkingDays } from '~/hours/working-days';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/answer';
import { describeForm } from './parts/head';
import { PageEnd } from './parts/page-end';
import { sayingFor } from './parts/saying.server';
import { useSite } from './parts/use-site';

export function loader({ request, context }: Route.LoaderArgs) {
  context.get(siteContext).facts.cacheable = false;
  const { pathname } = new URL(request.url);
  const title = sayingFor(context, sectionOf(pathname)).translate('site.neutralTitle');
  return { path: pathname, title, submissionId: randomUUID() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, door } = context.get(siteContext);
  const view = await visitBox(await readForm(request), { ...door, answers: services.answers, log: services.log });
  const { language } = sectionOf(new URL(request.url).pathname);
  return data({ view, promisedBy: promisedBy(view, language) }, { status: statusOf(view) });
}

function promisedBy({ found }: BoxView, language: string): string {
  if (found === null || typeof found === 'string') return '';
  return dateInWords(addWorkingDays(found.waitingSince ?? found.openedOn, schedule.reply.workingDays), language);
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeForm(loaderData.title) : []);

export default function Answer({ loaderData, actionData }: Route.ComponentProps) {
  const { panel } = useSite();
  const { view = null, promisedBy: date = '' } = actionData ?? {};
  return (
    <main id="inhoud" className="page" data-box={boxState(view)}>
      <BoxPage
        action={loaderData.path}
        view={view}
        submissionId={view?.submissionId || loaderData.submissionId}
        promisedBy={date}
        worksNow={<NoAnswer panel={panel} />}
      />
      <PageEnd />
    </main>
  );
}

function boxState(view: BoxView | null) {
  if (!view?.found) return undefined;
  if (typeof view.found === 'string') return 'nothing';
  return view.found.answers.length > 0 ? 'answered' : 'waiting';
}
