/** /beheer/antwoord: a team answers who has no telephone and no mailbox. By key, which travels in the form alone. */
import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { deskStatus, EMPTY_DESK, visitDesk } from '~/answers/desk.server';
import { DeskPage } from '~/answers/desk-page';
import { readForm } from '~/forms/answer-form.server';
import { islandOf } from '~/forms/new-form.server';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/beheer.answer';
import { describeForm } from './parts/head';

export function loader({ context }: Route.LoaderArgs) {
  const { services } = context.get(siteContext);
  return { island: islandOf(services), submissionId: randomUUID(), empty: EMPTY_DESK };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, door } = context.get(siteContext);
  const { answers, wrongKeys, now, log } = services;
  const wrongKey = () => wrongKeys.note('answer', now());
  const view = await visitDesk(await readForm(request), { network: door.network, answers, wrongKey, log });
  return data(view, { status: deskStatus(view) });
}

export const meta: Route.MetaFunction = () => describeForm('Antwoord – 1712');

export default function Desk({ loaderData, actionData }: Route.ComponentProps) {
  const { empty, ...page } = loaderData;
  return (
    <main id="inhoud" className="page">
      <DeskPage {...page} view={actionData ?? empty} />
    </main>
  );
}
