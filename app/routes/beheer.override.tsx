/**
 * /beheer/uren, /beheer/nummers, /beheer/nieuws: what cannot wait for a change of content/. First what visitors will read, for
 * which no key is needed; then it is kept, by key. No cookie: the key travels in the form.
 */
import { data } from 'react-router';
import { DESK_PAGES, SUBJECTS } from '~/availability/overrides/desk-pages';
import { OverridePage, type OverridePageProps } from '~/availability/overrides/override-page';
import { EMPTY_OVERRIDE, readOverrideValues, type Subject } from '~/availability/overrides/override-values';
import { planOverride } from '~/availability/overrides/plan-override';
import { readForm, tokenIn } from '~/forms/answer-form.server';
import { type RouterContext, siteContext } from '~/server/context.server';
import type { Route } from './+types/beheer.override';
import { describeForm } from './parts/head';
import { hideableNow, previewOf, standingNow } from './parts/override-now.server';
import { wrongToken } from './parts/wrong-token.server';

type Shown = Pick<OverridePageProps, 'values' | 'faults' | 'preview' | 'saved'>;

const FRESH: Shown = { values: EMPTY_OVERRIDE, faults: [], preview: null, saved: '' };

export function loader({ request, context }: Route.LoaderArgs) {
  return pageOf(subjectAt(request), context, FRESH);
}

export async function action({ request, context }: Route.ActionArgs) {
  const subject = subjectAt(request);
  const { live, hoursTokens, now } = context.get(siteContext).services;
  const form = await readForm(request);
  const values = readOverrideValues(form);
  const press = String(form.get('press') ?? '');
  if (press === 'free') return answer(200, { ...FRESH, values });
  const hideable = hideableNow(context);
  const planned = planOverride(subject, values, hideable, now());
  if ('faults' in planned) return answer(400, { ...FRESH, values, faults: planned.faults });
  const preview = previewOf(context, planned.body);
  if ('fault' in preview) return answer(400, { ...FRESH, values, faults: [preview.fault] });
  if (press !== 'save') return answer(200, { ...FRESH, values, preview });
  const token = tokenIn(form);
  const by = hoursTokens.nameOf(token);
  if (by === null) {
    const { status, fault, headers } = wrongToken(hoursTokens, token, now(), 'AVAILABILITY_TOKEN');
    return answer(status, { values, faults: [fault], preview, saved: '' }, headers);
  }
  if (await live.add(planned.body, by)) return answer(200, { ...FRESH, saved: preview.what });
  const fault = { fieldId: 'token', words: 'Het kon niet bewaard worden. Probeer het opnieuw.' };
  return answer(503, { values, faults: [fault], preview, saved: '' });

  function answer(status: number, shown: Shown, headers: Record<string, string> = {}) {
    return data(shown, { status, headers });
  }
}

function pageOf(subject: Subject, context: RouterContext, shown: Shown): OverridePageProps {
  return { subject, hideable: hideableNow(context), standing: standingNow(context, subject), ...shown };
}

function subjectAt(request: Request): Subject {
  const { pathname } = new URL(request.url);
  return SUBJECTS.find((subject) => DESK_PAGES[subject].path === pathname) ?? 'hours';
}

export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders;
}

export const meta: Route.MetaFunction = () => describeForm('Beheer – 1712');

export default function BeheerOverride({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <main id="inhoud" className="page">
      <OverridePage {...loaderData} {...actionData} />
    </main>
  );
}
