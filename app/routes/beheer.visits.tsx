/**
 * /beheer/bezoek: the figures of visits, for who has the operations token. No cookie: the token travels in the form, or
 * in the header `Authorization: Bearer`, and never in an address.
 */
import { data } from 'react-router';
import { campaigns } from '~/campaigns/campaigns';
import { readForm, tokenIn } from '~/forms/answer-form.server';
import { brusselsDay } from '~/hours/brussels-time';
import { bearerOf } from '~/platform/bearer-tokens.server';
import { errorCode } from '~/platform/database/database-error.server';
import { type Services, siteContext } from '~/server/context.server';
import type { SummaryEntry } from '~/ui/error-summary';
import { monthFigures, monthsToChoose } from '~/visits/month-figures';
import type { ReportTable } from '~/visits/report-table';
import { type MonthTables, VisitsPage } from '~/visits/visits-page';
import type { Route } from './+types/beheer.visits';
import { describeForm } from './parts/head';
import { wrongToken } from './parts/wrong-token.server';

interface Answer {
  figures: MonthTables | null;
  chosen: string;
  faults: SummaryEntry[];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { services } = context.get(siteContext);
  const months = monthsToChoose(currentMonth(services));
  const asked = { months, forwarding: services.config.plausibleUrl !== undefined };
  const given = bearerOf(request.headers.get('authorization'));
  const [newest = ''] = months;
  const answer = given ? await answerTo(services, given, newest) : { body: nothing(newest), init: {} };
  return data({ ...asked, ...answer.body }, answer.init);
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services } = context.get(siteContext);
  const form = await readForm(request);
  const { body, init } = await answerTo(services, tokenIn(form), String(form.get('month') ?? ''));
  return data(body, init);
}

interface Answered {
  body: Answer;
  init: { status?: number; headers?: Record<string, string> };
}

async function answerTo(services: Services, token: string, month: string): Promise<Answered> {
  const { figuresTokens, now } = services;
  if (figuresTokens.nameOf(token) === null) {
    const { status, fault, headers } = wrongToken(figuresTokens, token, now(), 'OPERATIONS_TOKEN');
    return refusal(status, month, fault, headers);
  }
  const months = monthsToChoose(currentMonth(services));
  if (!months.includes(month)) {
    return refusal(400, months[0] ?? '', { fieldId: 'month', words: 'Kies een maand uit de lijst.' });
  }
  try {
    const tables = await monthTables(services, month);
    return { body: { figures: { month, tables }, chosen: month, faults: [] }, init: {} };
  } catch (error) {
    services.log.error('visits.cannot_read', { code: errorCode(error) });
    const words = 'De cijfers kunnen nu niet gelezen worden. Probeer het opnieuw.';
    return refusal(503, month, { fieldId: 'token', words });
  }
}

function monthTables({ visits, now }: Services, month: string): Promise<ReportTable[]> {
  return monthFigures(month, { readMonths: visits.months, campaigns, today: brusselsDay(now()) });
}

function refusal(status: number, chosen: string, fault: SummaryEntry, headers: Record<string, string> = {}): Answered {
  return { body: { ...nothing(chosen), faults: [fault] }, init: { status, headers } };
}

function nothing(chosen: string): Answer {
  return { figures: null, chosen, faults: [] };
}

function currentMonth({ now }: Services): string {
  return brusselsDay(now()).slice(0, 7);
}

export function headers({ actionHeaders, loaderHeaders }: Route.HeadersArgs) {
  return actionHeaders.has('www-authenticate') || actionHeaders.has('retry-after') ? actionHeaders : loaderHeaders;
}

export const meta: Route.MetaFunction = () => describeForm('Beheer – 1712');

export default function VisitFigures({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <main id="inhoud" className="page figures">
      <VisitsPage {...loaderData} {...actionData} />
    </main>
  );
}
