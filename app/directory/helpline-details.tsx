/** Everything that is known about one helpline. What is not known is said so, never guessed. */
import { Origin } from '~/content/origin';
import { type TextKey, type Translate, useText } from '~/i18n/use-text';
import { ChannelLine } from './helpline-card';
import type { HelplineFacts } from './helpline-cards';

export function HelplineDetails({ line }: { line: HelplineFacts }) {
  const t = useText();
  return (
    <>
      <p>{line.summary}</p>
      <h2>{t('helplines.when')}</h2>
      <ul className="channels whole">
        {line.channels.map((channel) => (
          <li key={`${channel.kind}${channel.contact}`}>
            <ChannelLine channel={channel}>
              {channel.hoursWords ? <small>{channel.hoursWords}</small> : null}
            </ChannelLine>
          </li>
        ))}
      </ul>
      {line.url ? (
        <p>
          <a href={line.url} rel="noreferrer">
            {t('helplines.site', { name: line.name })}
          </a>
          . {t('helplines.historyOfSite')}
        </p>
      ) : null}
      <h2>{t('helplines.facts')}</h2>
      <Facts line={line} />
      <Origin
        summary={line.checked ? t('helplines.checked', { date: line.checked }) : t('helplines.notChecked')}
        sources={line.sources}
      />
    </>
  );
}

interface Fact {
  name: TextKey;
  words: string;
  more?: string;
}

function Facts({ line }: { line: HelplineFacts }) {
  const t = useText();
  return (
    <dl className="facts">
      {factsOf(line, t).map(({ name, words, more }) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>
            {words}
            {more ? <small>{more}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf({ forWhom, languages, free, anonymous, operator, ...line }: HelplineFacts, t: Translate): Fact[] {
  const chats = line.channels.some(({ kind }) => kind === 'chat');
  return [
    { name: 'helplines.forWhom', words: forWhom },
    { name: 'helplines.languages', words: languages || t('helplines.languagesUnknown') },
    { name: 'helplines.cost', words: t(FREE[asKnown(free)]) },
    {
      name: 'helplines.name',
      words: t(ANONYMOUS[asKnown(anonymous)]),
      ...(chats && { more: t('helplines.chatAddress') }),
    },
    ...billOf(line, t),
    ...(operator ? [{ name: 'helplines.operator' as const, words: operator }] : []),
  ];
}

/** Only of a line that is called. */
function billOf({ channels, onBill }: Pick<HelplineFacts, 'channels' | 'onBill'>, t: Translate): Fact[] {
  if (!channels.some(({ number }) => number !== null)) return [];
  const words = t(ON_BILL[asKnown(onBill)]);
  return [{ name: 'helplines.bill', words, ...(onBill === null && { more: t('helplines.askFirst') }) }];
}

type Known = 'yes' | 'no' | 'unknown';
const FREE = { yes: 'helplines.free', no: 'helplines.notFree', unknown: 'helplines.notKnown' } as const;
const ANONYMOUS = { yes: 'helplines.anonymous', no: 'helplines.notAnonymous', unknown: 'helplines.notKnown' } as const;
const ON_BILL = { yes: 'helplines.onBill', no: 'helplines.notOnBill', unknown: 'helplines.notKnown' } as const;

function asKnown(fact: boolean | null): Known {
  if (fact === null) return 'unknown';
  return fact ? 'yes' : 'no';
}
