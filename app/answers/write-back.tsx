/** Below the answers: writing back, and wiping all of it. The words travel in the form: they stand in no address and in no storage. */
import { useText } from '~/i18n/use-text';
import { BEGINS } from '~/ui/begins';
import { controlAttributes, Field, READ_BY_NOBODY } from '~/ui/field';
import { PageForm } from '~/ui/page-form';
import type { BoxProblem } from './visit-box.server';

interface WriteBackProps {
  action: string;
  words: string;
  message: string;
  submissionId: string;
  problem: BoxProblem | null;
  /** The team has closed the conversation. */
  closed: boolean;
}

const ERRORS = { 'message-missing': 'errors.message-missing', 'message-long': 'errors.message-long' } as const;

export function WriteBack({ action, words, message, submissionId, problem, closed }: WriteBackProps) {
  const t = useText();
  const error = problem === 'message-missing' || problem === 'message-long' ? t(ERRORS[problem]) : undefined;
  const texts = { label: t('answer.write'), hint: t('answer.writeHint'), error };
  return (
    <>
      {closed ? (
        <>
          <p>{t('answer.closed')}</p>
          {message ? (
            <textarea {...READ_BY_NOBODY} aria-label={t('answer.write')} defaultValue={message} readOnly />
          ) : null}
        </>
      ) : (
        <PageForm action={action}>
          <input type="hidden" name="words" value={words} />
          <input type="hidden" name="submissionId" value={submissionId} />
          <Field id="message" {...texts}>
            <textarea
              {...controlAttributes('message', texts)}
              {...READ_BY_NOBODY}
              name="message"
              rows={4}
              defaultValue={message}
              {...(error && BEGINS)}
            />
          </Field>
          <button type="submit" className="primary" name="action" value="write">
            {t('contact.send')}
          </button>
        </PageForm>
      )}
      <PageForm action={action}>
        <input type="hidden" name="words" value={words} />
        <p>{t('answer.wipeHint')}</p>
        <button type="submit" className="choice" name="action" value="wipe">
          {t('answer.wipe')}
        </button>
      </PageForm>
    </>
  );
}
