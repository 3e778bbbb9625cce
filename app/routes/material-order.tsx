/** /campagnemateriaal/bestellen: printed material for who has no printer. "Ordered" is said after it is stored. */
import { answerForm } from '~/forms/answer-form.server';
import { keptIn, problemIn } from '~/forms/form-answer';
import { FormProblem } from '~/forms/form-problem';
import { islandOf, newForm } from '~/forms/new-form.server';
import { useText } from '~/i18n/use-text';
import { MATERIAL_PATH, ORDER_PATH } from '~/material/material';
import { EMPTY_ORDER, orderValuesOf } from '~/material/order';
import { OrderForm } from '~/material/order-form';
import { receiveOrder } from '~/material/receive-order.server';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/material-order';
import { describeForm } from './parts/head';
import { PageEnd } from './parts/page-end';
import { ReadingPage } from './parts/reading-page';
import { SiteStrip } from './parts/site-panel';

export function loader({ context }: Route.LoaderArgs) {
  const { services, facts } = context.get(siteContext);
  facts.cacheable = false;
  const form = newForm(ORDER_PATH, services.now().getTime(), islandOf(services));
  return { ...form, values: EMPTY_ORDER, errors: {} };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, door } = context.get(siteContext);
  return answerForm(
    { request, door, now: services.now().getTime() },
    { valuesOf: orderValuesOf, receive: (form, sender) => receiveOrder(form, sender, services) },
  );
}

export const meta: Route.MetaFunction = () => describeForm('Bestellen – 1712');

export default function MaterialOrder({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText();
  if (actionData?.kind === 'received') return <Ordered {...actionData.received} />;
  const title = t('material.order.notSent');
  return (
    <ReadingPage page={{ title: t('material.order.title') }}>
      <div className="text">
        <FormProblem
          problem={problemIn(actionData)}
          says={{
            refused: { title, text: t('material.order.refused') },
            unavailable: { title, text: t('material.order.unavailable') },
          }}
          worksNow={<a href={MATERIAL_PATH}>{t('material.all')}</a>}
        />
        <p>{t('material.order.intro')}</p>
        <OrderForm {...loaderData} {...keptIn(actionData)} />
      </div>
    </ReadingPage>
  );
}

function Ordered({ reference }: { reference: string }) {
  const t = useText();
  return (
    <main id="inhoud" className="page" data-confirmation={reference}>
      <SiteStrip />
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
      <PageEnd />
    </main>
  );
}
