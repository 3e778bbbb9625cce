/** The text of a page: the words, then who else helps and where it comes from. */
import type { Page } from 'content-collections';
import type { ReactNode } from 'react';
import { Origin } from '~/content/origin';
import { inSteps, leadsElsewhere } from '~/content/prose';
import { shownSources } from '~/content/shown-sources';
import { longDate } from '~/i18n/locale';
import { useText } from '~/i18n/use-text';
import type { StepDrawing } from '~/ui/drawings/step-names';
import { StepPicture } from '~/ui/drawings/steps';
import { ReadAloud } from './read-aloud';

interface ContentTextProps {
  page: Page;
  html: string;
  /** What the page shows above its text. */
  above?: ReactNode;
  /** What it shows under what stands before its first heading. */
  inside?: ReactNode;
  referrals: ReactNode;
}

export function ContentText({ page, html, above, inside, referrals }: ContentTextProps) {
  const t = useText();
  // On a home the first heading is the headline about now; elsewhere the title stands above the panel.
  const isIndex = page.slug === 'index';
  return (
    <article className="text">
      {isIndex ? <h2>{page.title}</h2> : null}
      {isIndex && page.opening ? <p className="opening">{page.opening}</p> : null}
      {above}
      {leadsElsewhere(html) ? <p className="hint">{t('page.otherSites')}</p> : null}
      {page.drawings ? (
        <Steps drawings={page.drawings} html={html} inside={inside} />
      ) : (
        <>
          {isIndex ? null : <ReadAloud id="read" />}
          <Words html={html} inside={inside} />
        </>
      )}
      {referrals}
      {isIndex ? null : (
        <Origin
          summary={t('page.reviewed', { date: longDate(page.reviewedOn, page.language) })}
          sources={shownSources(page.sources)}
        />
      )}
    </article>
  );
}

/** A text in one piece, or in two around what the page shows. */
function Words({ html, inside }: { html: string; inside: ReactNode }) {
  if (!inside) return <div data-aloud="" dangerouslySetInnerHTML={{ __html: html }} />;
  const { before, steps } = inSteps(html);
  return (
    <>
      <div data-aloud="" dangerouslySetInnerHTML={{ __html: before }} />
      {inside}
      <div data-aloud="" dangerouslySetInnerHTML={{ __html: steps.join('') }} />
    </>
  );
}

/** A children's text: one thing at a time, each with its drawing. */
function Steps({ drawings, html, inside }: { drawings: StepDrawing[]; html: string; inside: ReactNode }) {
  const { before, steps } = inSteps(html);
  return (
    <>
      <div dangerouslySetInnerHTML={{ __html: before }} />
      {inside}
      <div className="steps">
        {steps.map((step, index) => (
          <Step key={step} html={step} number={index + 1} drawing={drawings[index]} />
        ))}
      </div>
    </>
  );
}

interface StepProps {
  html: string;
  number: number;
  drawing: StepDrawing | undefined;
}

/** The button stands under the heading: who goes from heading to heading meets it next. */
function Step({ html, number, drawing }: StepProps) {
  const [heading = '', words = ''] = html.split(/(?<=<\/h2>)/);
  return (
    <section className="step" data-aloud="">
      {drawing ? <StepPicture name={drawing} /> : null}
      <div id={`step-${number}`} dangerouslySetInnerHTML={{ __html: heading }} />
      <ReadAloud id={`read-${number}`} heading={`step-${number}`} />
      <div dangerouslySetInnerHTML={{ __html: words }} />
    </section>
  );
}
