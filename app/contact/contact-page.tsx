/** The page around the form: a line to know before writing, the form with its island, and what can wait until after it. */
import type { ReactNode } from 'react';
import type { Problem } from '~/forms/form-answer';
import { FormProblem } from '~/forms/form-problem';
import { useText } from '~/i18n/use-text';
import { ContactForm } from './contact-form';
import type { ContactFormProps } from './form-props';

interface ContactPageProps {
  form: ContactFormProps;
  /** When a message written now is read, in words; empty: not known. */
  readOn: string;
  /** "meestal binnen twee werkdagen" */
  replyTime: string;
  danger: ReactNode;
  talk: ReactNode;
  /** Why a sent form was not kept. */
  problem: Problem | null;
  worksNow: ReactNode;
}

export function ContactPage({ form, readOn, replyTime, danger, talk, problem, worksNow }: ContactPageProps) {
  const t = useText();
  return (
    <div className="text writing letter">
      <h1>{t('contact.title')}</h1>
      <FormProblem
        problem={problem}
        says={{
          refused: { title: t('contact.refusedTitle'), text: t('contact.refused') },
          unavailable: { title: t('contact.unavailableTitle'), text: t('contact.unavailable') },
        }}
        worksNow={worksNow}
      />
      <p className="before">
        {readOn ? <span className="now">{t('contact.readOn', { when: readOn })} </span> : null}
        {t('contact.noName')} {danger}
      </p>
      <ContactForm {...form} />
      {talk}
      <p className="after">
        {t('contact.replyTime', { reply: replyTime })} {t('contact.whatHappens')}
      </p>
    </div>
  );
}
