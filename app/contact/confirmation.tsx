/** What a person reads after sending. It is the answer to the form itself: no address with a reference exists. */
import { FiveWords } from '~/answers/five-words';
import { useText } from '~/i18n/use-text';
import type { Agreed } from './agreed';
import type { Message } from './message-schema';

export interface ConfirmationProps {
  reference: string;
  /** The same as everyday words. */
  words: readonly string[];
  /** By which the answer is read on the site; none: it comes in another way. */
  answerWords: readonly string[];
  /** Where it is read. */
  answerPath: string;
  again: boolean;
  replyBy: Message['replyBy'];
  agreed: Agreed;
  /** In words: "morgen", "dinsdag 24 november", "meestal binnen twee werkdagen". */
  readOn: string;
  replyDate: string;
  replyTime: string;
}

const REPLY = {
  email: 'confirmation.replyEmail',
  phone: 'confirmation.replyPhone',
  here: 'confirmation.replyHere',
  none: 'confirmation.replyNone',
} as const;

export function Confirmation(props: ConfirmationProps) {
  const { reference, words, answerWords, answerPath, again, readOn, ...answer } = props;
  const t = useText();
  return (
    <div className="text">
      <h1 tabIndex={-1} data-focus="">
        {t('confirmation.title')}
      </h1>
      {again ? <p>{t('confirmation.again')}</p> : null}
      {readOn ? <p className="now">{t('confirmation.readOn', { when: readOn })}</p> : null}
      <AnswerAgreed {...answer} />
      {answerWords.length > 0 ? (
        <WordsForAnswer words={answerWords} path={answerPath} reference={reference} />
      ) : (
        <ThreeWords words={words} reference={reference} />
      )}
      <p>{t('confirmation.leave')}</p>
    </div>
  );
}

/** The last time that they are shown. */
function WordsForAnswer({ words, path, reference }: { words: readonly string[]; path: string; reference: string }) {
  const t = useText();
  return (
    <div className="to-name">
      <p>{t('confirmation.fiveWords')}</p>
      <FiveWords words={words} />
      <p>{t('confirmation.fiveWordsHint')}</p>
      <p>
        <a href={path}>{t('confirmation.readHere')}</a>
      </p>
      <p>
        {t('confirmation.code')} <strong>{reference}</strong>
      </p>
    </div>
  );
}

/** Dutch also on a page in English: the team has the same in its mail. */
function ThreeWords({ words, reference }: Pick<ConfirmationProps, 'words' | 'reference'>) {
  const t = useText();
  return (
    <div className="to-name">
      <p>{t('confirmation.words')}</p>
      <ul lang="nl">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
      <p>
        {t('confirmation.orCode')} <strong>{reference}</strong>
      </p>
      <p>{t('confirmation.wordsHint')}</p>
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
          <LineList lines={agreed.windows} />
        </>
      ) : (
        <p>{t(REPLY[replyBy ?? 'none'], { reply: replyTime, date: replyDate })}</p>
      )}
      {agreed.rules.length > 0 ? (
        <>
          <p>{t('confirmation.agreed')}</p>
          <LineList lines={agreed.rules} />
        </>
      ) : null}
    </>
  );
}

function LineList({ lines }: { lines: string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
