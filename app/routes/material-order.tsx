/** /campagnemateriaal/bestellen: printed material for who has no printer. "Ordered" is said after it is stored. */
import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { madeAtIn, signsOf } from '~/contact/signs';
import { useText } from '~/i18n/use-text';
import { MATERIAL_PATH, ORDER_PATH } from '~/material/material';
import { EMPTY_ORDER, orderValuesOf } from '~/material/order';
import { OrderForm } from '~/material/order-form';
import { type OrderOutcome, receiveOrder } from '~/material/receive-order.server';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/material-order';
import { describeForm } from './parts/head';
import { islandOf } from './parts/island.server';
import { readForm } from './parts/read-form.server';
import { ReadingPage } from './parts/reading-page';
import { SafetyStrip } from './parts/safety-strip';
import { SitePanel } from './parts/site-panel';

/** How each outcome of a sent order is answered. */
const STATUS = { received: 200, incomplete: 400, refused: 403, unavailable: 503 } as const;

export function loader({ context }: Route.LoaderArgs) {
  const { services, facts } = context.get(siteContext);
  facts.cacheable = false;
  const madeAt = services.now().getTime();
  const island = islandOf(services);
  return { action: ORDER_PATH, submissionId: randomUUID(), madeAt, island, values: EMPTY_ORDER, errors: {} };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, door } = context.get(siteContext);
  const form = await readForm(request);
  const outcome: OrderOutcome | { kind: 'refused' } = door.sameSite
    ? await receiveOrder(form, { signs: signsOf(form, services.now().getTime()), network: door.network }, services)
    : { kind: 'refused' };
  if (outcome.kind === 'received') return data({ kind: outcome.kind, reference: outcome.reference });
  const { kind } = outcome;
  const submissionId = String(form.get('submissionId') ?? '');
  const errors = kind === 'incomplete' ? outcome.errors : {};
  return data(
    { kind, values: orderValuesOf(form), submissionId, madeAt: madeAtIn(form), errors },
    { status: STATUS[kind] },
  );
}

export const meta: Route.MetaFunction = () => describeForm('Bestellen – 1712');

export default function MaterialOrder({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText();
  if (actionData?.kind === 'received') return <Ordered reference={actionData.reference} />;
  const kept = actionData && {
    values: actionData.values,
    errors: actionData.errors,
    ...(actionData.submissionId && { submissionId: actionData.submissionId }),
    ...(actionData.madeAt !== null && { madeAt: actionData.madeAt }),
  };
  const problem = actionData?.kind === 'refused' || actionData?.kind === 'unavailable' ? actionData.kind : null;
  return (
    <ReadingPage page={{ title: t('material.order.title') }}>
      <div className="text">
        {problem ? (
          // biome-ignore lint/a11y/noAutofocus: without script this is how a refusal is noticed at once
          <div className="summary" role="alert" tabIndex={-1} autoFocus data-focus="">
            <h2>{t('material.order.notSent')}</h2>
            <p>{t(`material.order.${problem}`)}</p>
          </div>
        ) : null}
        <p>{t('material.order.intro')}</p>
        <OrderForm {...loaderData} {...kept} />
      </div>
    </ReadingPage>
  );
}

function Ordered({ reference }: { reference: string }) {
  const t = useText();
  return (
    <main id="inhoud" className="page" data-confirmation={reference}>
      <SitePanel compact />
      <SafetyStrip />
      <div className="text">
        <h1 tabIndex={-1} data-focus="">
          {t('material.order.done')}
        </h1>
        <p>
          {t('confirmation.code')} <strong className="code">{reference}</strong>
        </p>
        <p>{t('material.order.afterwards')}</p>
        <p>
          <a href={MATERIAL_PATH}>{t('material.all')}</a>
        </p>
      </div>
    </main>
  );
}
