/** The contact form of each section and language: GET shows it, POST keeps the message and answers at the same address. */
import { sectionOf } from '~/addresses/addresses';
import { NoAnswer } from '~/availability/no-answer';
import { agreedInWords } from '~/contact/agreed';
import { Confirmation } from '~/contact/confirmation';
import { ContactPage } from '~/contact/contact-page';
import { readOnInWords, replyDateInWords, replyTimeInWords } from '~/contact/contact-times';
import { askedFields } from '~/contact/form-props';
import { formTexts } from '~/contact/form-texts';
import { EMPTY_VALUES, givenValues, valuesOf, withWords } from '~/contact/message-fields';
import { receiveMessage } from '~/contact/receive-message.server';
import { answerPath, languageOf } from '~/content/pages';
import { registration } from '~/content/settings';
import { answerForm } from '~/forms/answer-form.server';
import { keptIn, problemIn } from '~/forms/form-answer';
import { islandOf, newForm } from '~/forms/new-form.server';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/contact';
import { DangerLine } from './parts/danger-line';
import { formQuestions } from './parts/form-questions.server';
import { describeForm } from './parts/head';
import { PageEnd } from './parts/page-end';
import { SafetyStrip } from './parts/safety-strip';
import { contentNow, sayingFor } from './parts/saying.server';
import { TalkLine } from './parts/talk-line';
import { useSite } from './parts/use-site';

export function loader({ request, context }: Route.LoaderArgs) {
  const { services, facts } = context.get(siteContext);
  facts.cacheable = false;
  const { pathname } = new URL(request.url);
  const place = sectionOf(pathname);
  const saying = sayingFor(context, place);
  const given = services.answers.give();
  const { schedule } = contentNow(context);
  return {
    title: saying.translate('site.neutralTitle'),
    readOn: readOnInWords(schedule, saying),
    replyTime: replyTimeInWords(schedule, saying),
    answerPath: answerPath(languageOf(place.language), place.audience),
    form: {
      ...newForm(pathname, saying.now.getTime(), islandOf(services)),
      blocks: formQuestions(context, place.audience, saying),
      values: { ...EMPTY_VALUES, ...(given && givenValues(given)) },
      errors: {},
      texts: formTexts(saying.translate),
    },
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, door, facts } = context.get(siteContext);
  // With what works now beside a problem, and what is shown when a message is under way.
  facts.sheet = 'written';
  const place = sectionOf(new URL(request.url).pathname);
  const saying = sayingFor(context, place);
  const { now } = saying;
  const { schedule } = contentNow(context);
  const asked = askedFields(formQuestions(context, place.audience, saying));
  return answerForm(
    { request, door, now: now.getTime() },
    {
      valuesOf,
      receive: async (form, sender) => {
        const receiving = { ...place, asked, schedule, registration, siteUrl: services.config.siteUrl, now, ...sender };
        const outcome = await receiveMessage(form, receiving, services);
        if (outcome.kind !== 'received') return outcome;
        const { reference, words, answerWords, again, checked, acceptedAt } = outcome.received;
        if (!again) services.visits.recordMessage({ section: place.audience });
        const replyDate = replyDateInWords(schedule, acceptedAt, place.language);
        const { replyBy } = checked.message;
        const agreed = agreedInWords(checked, saying);
        return { kind: 'received', received: { reference, words, answerWords, again, replyBy, replyDate, agreed } };
      },
    },
  );
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeForm(loaderData.title) : []);

export default function Contact({ loaderData, actionData }: Route.ComponentProps) {
  const { panel } = useSite();
  const { form, readOn, replyTime, answerPath } = loaderData;
  if (actionData?.kind === 'received') {
    const { received } = actionData;
    return (
      <main id="inhoud" className="page" data-confirmation={received.reference}>
        <Confirmation {...received} readOn={readOn} replyTime={replyTime} answerPath={answerPath} />
        <PageEnd />
      </main>
    );
  }
  return (
    <main id="inhoud" className="page">
      <ContactPage
        form={withWords({ ...form, ...keptIn(actionData) }, form.values)}
        readOn={readOn}
        replyTime={replyTime}
        danger={<DangerLine text="contact.danger" />}
        talk={<TalkLine />}
        problem={problemIn(actionData)}
        worksNow={<NoAnswer panel={panel} withForm={false} />}
      />
      <SafetyStrip />
    </main>
  );
}
