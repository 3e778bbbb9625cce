/** The page around the form: what to know before writing, and the form with its island in the browser. */
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { ContactForm } from './contact-form';
import { askedFields, type ContactFormProps, type IslandProps } from './form-props';
import { islandWords } from './form-texts';

interface ContactPageProps {
  form: ContactFormProps;
  /** When a message written now is read, in words. */
  readOn: string;
  /** "meestal binnen twee werkdagen" */
  replyTime: string;
  danger: ReactNode;
  exit: ReactNode;
  /** Why a sent form was not kept; with what works now beside it, if that helps. */
  problem: { words: 'refused' | 'unavailable'; now: ReactNode } | null;
}

export function ContactPage({ form, readOn, replyTime, danger, exit, problem }: ContactPageProps) {
  const t = useText();
  return (
    <>
      {exit}
      <div className="text">
        <h1>{t('contact.title')}</h1>
        {problem ? <Problem {...problem} /> : null}
        <p>{t('contact.readOn', { when: readOn, reply: replyTime })}</p>
        <div className="notice">
          <h2>{t('contact.dangerTitle')}</h2>
          <p>{danger}</p>
        </div>
        <p>{t('contact.anonymous')}</p>
        <p>{t('contact.whatHappens')}</p>
        <ContactForm {...form} />
        <script
          type="application/json"
          data-island-props=""
          dangerouslySetInnerHTML={{ __html: JSON.stringify(islandProps(form)).replaceAll('<', '\\u003c') }}
        />
      </div>
    </>
  );
}

function islandProps({ blocks, texts }: ContactFormProps): IslandProps {
  return { asked: askedFields(blocks), words: islandWords(texts), errors: texts.errors };
}

function Problem({ words, now }: { words: 'refused' | 'unavailable'; now: ReactNode }) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noAutofocus: without script this is how a refusal is noticed at once
    <div className="summary" role="alert" tabIndex={-1} autoFocus data-focus="">
      <h2>{t(`contact.${words}Title`)}</h2>
      <p>{t(`contact.${words}`)}</p>
      {now}
    </div>
  );
}
