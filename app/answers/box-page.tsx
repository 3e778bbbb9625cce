/** Where an answer is read. Without script the same; what is done is the answer to the form, at no address of its own. */
import type { ReactNode } from 'react';
import { FormProblem } from '~/forms/form-problem';
import { dateInWords } from '~/hours/words';
import { useReader, useText } from '~/i18n/use-text';
import { BEGINS, BEGINS_HERE } from '~/ui/begins';
import { controlAttributes, Field, READ_BY_NOBODY } from '~/ui/field';
import { PageForm } from '~/ui/page-form';
import type { OpenBox } from './answers.server';
import type { BoxProblem, BoxView } from './visit-box.server';
import { WriteBack } from './write-back';

interface BoxPageProps {
  action: string;
  /** Null: nothing was asked yet. */
  view: BoxView | null;
  /** A name for a letter that is written back now: sent twice, it is one letter. */
  submissionId: string;
  /** By when an answer was promised, of an open box that holds none. */
  promisedBy: string;
  /** Who can be reached now, where no answer can be read. */
  worksNow: ReactNode;
}

export function BoxPage({ action, view, submissionId, promisedBy, worksNow }: BoxPageProps) {
  const t = useText();
  const { found = null, problem = null, words = '', message = '', written = false } = view ?? {};
  return (
    <div className="text writing">
      <h1>{t('answer.title')}</h1>
      <NotDone problem={problem} worksNow={worksNow} />
      {written ? <Said>{t('answer.written')}</Said> : null}
      {found === 'wiped' ? <Said>{t('answer.wiped')}</Said> : null}
      {found === 'nothing' ? <Nothing worksNow={worksNow} /> : null}
      {found && typeof found === 'object' ? (
        <>
          <InBox box={found} promisedBy={promisedBy} worksNow={worksNow} begins={problem === null} />
          <WriteBack {...{ action, words, message, submissionId, problem }} closed={found.closed} />
        </>
      ) : (
        <AskWords action={action} words={words} message={message} missing={problem === 'words-missing'} />
      )}
    </div>
  );
}

/** Nothing was done, and for nothing that stands in a field. */
function NotDone({ problem, worksNow }: { problem: BoxProblem | null; worksNow: ReactNode }) {
  const t = useText();
  const tooMany = problem === 'too-many';
  const unavailable = tooMany
    ? { title: t('answer.tooManyTitle'), text: t('answer.tooMany') }
    : { title: t('answer.unavailableTitle'), text: t('answer.unavailable') };
  const shown = tooMany ? 'unavailable' : problem;
  return (
    <FormProblem
      problem={shown === 'unavailable' || shown === 'refused' ? shown : null}
      says={{ refused: { title: t('contact.refusedTitle'), text: t('contact.refused') }, unavailable }}
      worksNow={worksNow}
    />
  );
}

/** What was done just now: a page begins with it. */
function Said({ children }: { children: ReactNode }) {
  return (
    <p className="said" role="status" {...BEGINS_HERE}>
      <strong>{children}</strong>
    </p>
  );
}

function Nothing({ worksNow }: { worksNow: ReactNode }) {
  const t = useText();
  return (
    <>
      <div className="said" role="status" {...BEGINS_HERE}>
        <h2>{t('answer.nothing')}</h2>
      </div>
      <p>{t('answer.nothingWhy')}</p>
      {worksNow}
    </>
  );
}

interface InBoxProps extends Pick<BoxPageProps, 'promisedBy' | 'worksNow'> {
  box: OpenBox;
  /** Nothing is wrong with a letter further down. */
  begins: boolean;
}

function InBox({ box, promisedBy, worksNow, begins }: InBoxProps) {
  const t = useText();
  const { language } = useReader();
  return (
    <>
      {box.answers.map(({ writtenOn, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers are only added at the end
        <article key={index} className="answer" data-answer="">
          <h2 {...(begins && index === box.answers.length - 1 && BEGINS_HERE)}>
            {t('answer.of', { date: dateInWords(writtenOn, language) })}
          </h2>
          <p>{text}</p>
        </article>
      ))}
      {box.answers.length === 0 ? (
        <>
          <h2 {...(begins && BEGINS_HERE)}>{t('answer.waiting')}</h2>
          <p>{t('answer.promised', { date: promisedBy })}</p>
          {worksNow}
        </>
      ) : null}
      <p className="hint">{t('answer.until', { date: dateInWords(box.until, language) })}</p>
    </>
  );
}

function AskWords({
  action,
  words,
  message,
  missing,
}: {
  action: string;
  words: string;
  message: string;
  missing: boolean;
}) {
  const t = useText();
  const texts = {
    label: t('answer.words'),
    hint: t('answer.wordsHint'),
    error: missing ? t('answer.wordsMissing') : undefined,
  };
  return (
    <PageForm action={action}>
      <Field id="words" {...texts}>
        <input
          {...controlAttributes('words', texts)}
          {...READ_BY_NOBODY}
          name="words"
          type="text"
          lang="nl"
          defaultValue={words}
          autoCapitalize="none"
          enterKeyHint="go"
          {...(missing && BEGINS)}
        />
      </Field>
      {message ? (
        <textarea {...READ_BY_NOBODY} name="message" defaultValue={message} aria-label={t('answer.write')} />
      ) : null}
      <button type="submit" className="primary" name="action" value="read">
        {t('answer.read')}
      </button>
    </PageForm>
  );
}
