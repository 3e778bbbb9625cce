/** What a person reads after sending. It is the answer to the form itself: no address with a reference exists. */
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import type { Agreed } from './agreed';
import type { Message } from './message-schema';

export interface ConfirmationProps {
  reference: string;
  again: boolean;
  replyBy: Message['replyBy'];
  agreed: Agreed;
  /** In words: "morgen", "dinsdag 24 november", "meestal binnen twee werkdagen". */
  readOn: string;
  replyDate: string;
  replyTime: string;
  danger: ReactNode;
}

const REPLY = {
  email: 'confirmation.replyEmail',
  phone: 'confirmation.replyPhone',
  none: 'confirmation.replyNone',
} as const;

export function Confirmation({ reference, again, readOn, danger, ...answer }: ConfirmationProps) {
  const t = useText();
  return (
    <div className="text">
      <h1 tabIndex={-1} data-focus="">
        {t('confirmation.title')}
      </h1>
      {again ? <p>{t('confirmation.again')}</p> : null}
      <p>
        {t('confirmation.code')} <strong className="code">{reference}</strong>
      </p>
      <p>{t('confirmation.codeHint')}</p>
      <p>{t('confirmation.readOn', { when: readOn })}</p>
      <AnswerAgreed {...answer} />
      <p>{t('confirmation.leave')}</p>
      <h2>{t('confirmation.meanwhile')}</h2>
      <p>{danger}</p>
      <p>{t('confirmation.meanwhileText')}</p>
    </div>
  );
}

type AnswerProps = Pick<ConfirmationProps, 'replyBy' | 'agreed' | 'replyDate' | 'replyTime'>;

function AnswerAgreed({ replyBy, agreed, replyDate, replyTime }: AnswerProps) {
  const t = useText();
  return (
    <>
      {agreed.windows.length > 0 ? (
        <>
          <p>{t('confirmation.replyWindows')}</p>
          <Lines lines={agreed.windows} />
        </>
      ) : (
        <p>{t(REPLY[replyBy ?? 'none'], { reply: replyTime, date: replyDate })}</p>
      )}
      {agreed.rules.length > 0 ? (
        <>
          <p>{t('confirmation.agreed')}</p>
          <Lines lines={agreed.rules} />
        </>
      ) : null}
    </>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
