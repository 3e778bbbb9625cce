/** The contact form of each section and language: GET shows it, POST keeps the message and answers at the same address. */
import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { sectionOf } from '~/addresses/addresses';
import { NoAnswer } from '~/availability/no-answer';
import { agreedInWords } from '~/contact/agreed';
import { Confirmation } from '~/contact/confirmation';
import { ContactPage } from '~/contact/contact-page';
import { readOnInWords, replyDateInWords, replyTimeInWords } from '~/contact/contact-times';
import { askedFields } from '~/contact/form-props';
import { formTexts } from '~/contact/form-texts';
import { EMPTY_VALUES, valuesOf } from '~/contact/message-fields';
import { type Outcome, receiveMessage } from '~/contact/receive-message.server';
import { madeAtIn, SENT_BY_ENTER, signsOf } from '~/contact/signs';
import { registration, schedule } from '~/content/settings';
import { ExitAbove } from '~/leaving/exit-bar';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/contact';
import { DangerLine } from './parts/danger-line';
import { formQuestions } from './parts/form-questions.server';
import { describeForm } from './parts/head';
import { islandOf } from './parts/island.server';
import { readForm } from './parts/read-form.server';
import { SafetyStrip } from './parts/safety-strip';
import { sayingFor } from './parts/saying.server';
import { SitePanel } from './parts/site-panel';
import { useSite } from './parts/use-site';

/** How each outcome of a sent form is answered. */
const STATUS = { received: 200, incomplete: 400, unfinished: 400, refused: 403, unavailable: 503 } as const;

export function loader({ request, context }: Route.LoaderArgs) {
  const { services, facts } = context.get(siteContext);
  facts.cacheable = false;
  const { pathname } = new URL(request.url);
  const place = sectionOf(pathname);
  const saying = sayingFor(context, place);
  return {
    title: saying.translate('site.neutralTitle'),
    readOn: readOnInWords(schedule, saying),
    replyTime: replyTimeInWords(schedule, saying),
    form: {
      action: pathname,
      submissionId: randomUUID(),
      madeAt: saying.now.getTime(),
      island: islandOf(services),
      blocks: formQuestions(place.audience, saying),
      values: EMPTY_VALUES,
      errors: {},
      texts: formTexts(saying.translate),
    },
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, door } = context.get(siteContext);
  const place = sectionOf(new URL(request.url).pathname);
  const saying = sayingFor(context, place);
  const form = await readForm(request);
  const asked = askedFields(formQuestions(place.audience, saying));
  const signs = signsOf(form, saying.now.getTime());
  const receiving = { ...place, asked, schedule, registration, now: saying.now, signs, network: door.network };
  const turnedAway = !door.sameSite ? 'refused' : form.has(SENT_BY_ENTER) ? 'unfinished' : null;
  const outcome: Outcome | { kind: 'refused' | 'unfinished' } = turnedAway
    ? { kind: turnedAway }
    : await receiveMessage(form, receiving, services);
  if (outcome.kind === 'received') {
    const { reference, again, checked, acceptedAt } = outcome.received;
    if (!again) services.visits.recordMessage({ section: place.audience });
    const replyDate = replyDateInWords(schedule, acceptedAt, place.language);
    const { replyBy } = checked.message;
    return data({
      kind: outcome.kind,
      received: { reference, again, replyBy, replyDate, agreed: agreedInWords(checked, saying) },
    });
  }
  const { kind } = outcome;
  const kept = {
    values: valuesOf(form),
    submissionId: String(form.get('submissionId') ?? ''),
    madeAt: madeAtIn(form),
  };
  return data({ kind, kept, errors: kind === 'incomplete' ? outcome.errors : {} }, { status: STATUS[kind] });
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeForm(loaderData.title) : []);

export default function Contact({ loaderData, actionData }: Route.ComponentProps) {
  const { panel, exit } = useSite();
  const { form, readOn, replyTime } = loaderData;
  if (actionData?.kind === 'received') {
    const { received } = actionData;
    return (
      <main id="inhoud" className="page" data-confirmation={received.reference}>
        <Confirmation {...received} readOn={readOn} replyTime={replyTime} danger={<DangerLine text="panel.danger" />} />
        <SitePanel compact />
        <SafetyStrip />
      </main>
    );
  }
  const kept = actionData && {
    values: actionData.kept.values,
    errors: actionData.errors,
    ...(actionData.kept.submissionId && { submissionId: actionData.kept.submissionId }),
    ...(actionData.kept.madeAt !== null && { madeAt: actionData.kept.madeAt }),
  };
  const problem = actionData && actionData.kind !== 'incomplete' ? actionData.kind : null;
  return (
    <main id="inhoud" className="page">
      <SitePanel compact />
      <SafetyStrip />
      <ContactPage
        form={{ ...form, ...kept }}
        readOn={readOn}
        replyTime={replyTime}
        danger={<DangerLine text="contact.danger" />}
        exit={<ExitAbove address={exit} />}
        problem={
          problem && {
            words: problem === 'unavailable' ? problem : 'refused',
            now: problem === 'unfinished' ? null : <NoAnswer panel={panel} withForm={false} />,
          }
        }
      />
    </main>
  );
}
