/** The finder's questions and what was found: the lines in groups, how many, and what works when there is none. */
import { HELPLINES_PATH, helplinePath } from '~/helplines/helplines';
import { useText } from '~/i18n/use-text';
import { FinderForm } from './finder-form';
import type { FinderChoices, FinderQuery } from './finder-query';
import { HelplineCard } from './helpline-card';
import type { HelplineCardData } from './helpline-cards';

interface FinderData {
  choices: FinderChoices;
  /** Full address of the list that was chosen; null for the whole list. */
  address: string | null;
  /** Path of the form for the age that was chosen. */
  form: string;
  count: number;
  open: number;
  groups: readonly FoundGroup[];
}

interface FoundGroup {
  words: 'urgent' | 'openNow' | 'later' | 'unknown' | 'anyTime' | 'always';
  cards: HelplineCardData[];
}

interface FinderResultsProps {
  finder: FinderData;
  query: FinderQuery;
  /** The form was sent: what was found takes the focus. */
  answered: boolean;
}

/** Where the answer to the form begins: without script the browser goes there. */
const FOUND = 'gevonden';

export function FinderResults({ finder, query, answered }: FinderResultsProps) {
  const t = useText();
  const { choices, address, count } = finder;
  const shown = finder.groups.filter(({ cards }) => cards.length > 0);
  return (
    <>
      <FinderForm action={`${HELPLINES_PATH}#${FOUND}`} query={query} choices={choices}>
        {address ? <a href={HELPLINES_PATH}>{t('finder.all')}</a> : null}
      </FinderForm>
      <section aria-labelledby={FOUND}>
        <div className="now" role="status">
          <h2 id={FOUND} tabIndex={-1} data-focus={answered ? '' : undefined}>
            <CountWords finder={finder} />
          </h2>
        </div>
        {answered && address ? (
          <noscript>
            <p className="hint">{t('finder.resend')}</p>
          </noscript>
        ) : null}
        {count === 0 ? <NothingFound form={finder.form} /> : null}
        {address ? <ListLink address={address} /> : null}
        <GroupLinks groups={shown} />
        {shown.map((group) => (
          <Group key={group.words} group={group} brief={address === null && WITHOUT_HOURS.includes(group.words)} />
        ))}
      </section>
    </>
  );
}

function CountWords({ finder: { address, count, open } }: { finder: FinderData }) {
  const t = useText();
  if (count === 0) return t('finder.foundNone');
  if (count === 1) return t('finder.foundOne');
  return t(address ? 'finder.foundMore' : 'finder.whole', { number: count, open });
}

/** Not told apart by what is open now. */
const WITHOUT_HOURS: readonly FoundGroup['words'][] = ['unknown', 'anyTime'];

/** Told apart by what is open now: on paper they are one list. */
const OF_NOW: readonly FoundGroup['words'][] = ['openNow', 'later'];

/** From these on a group is worth a link of its own. */
const LONG_LIST = 12;

/** The way to each group, where the list is longer than a few screens. */
function GroupLinks({ groups }: { groups: readonly FoundGroup[] }) {
  const t = useText();
  if (groups.flatMap(({ cards }) => cards).length < LONG_LIST) return null;
  return (
    <ul className="jumps now">
      {groups.map(({ words, cards }) => (
        <li key={words}>
          <a href={`#${words}`}>{t(`helplines.${words}`)}</a>
          {` ${cards.length}`}
        </li>
      ))}
    </ul>
  );
}

/** @param brief in the whole list, of the many that nobody can call or that have no known hours: each has a page, and the finder shows those that fit */
function Group({ group: { words, cards }, brief }: { group: FoundGroup; brief: boolean }) {
  const t = useText();
  return (
    <section className="helplines">
      <h3 id={words} className={OF_NOW.includes(words) ? 'now' : undefined} tabIndex={-1}>
        {t(`helplines.${words}`)}
      </h3>
      {brief ? (
        <ul className="jumps">
          {cards.map(({ id, name }) => (
            <li key={id}>
              <a href={helplinePath(id)}>{name}</a>
            </li>
          ))}
        </ul>
      ) : (
        cards.map((card) => (
          <HelplineCard key={card.id} card={card} href={helplinePath(card.id)} heading="h4" withHours />
        ))
      )}
    </section>
  );
}

function NothingFound({ form }: { form: string }) {
  const t = useText();
  return (
    <>
      <p>{t('finder.noneText')}</p>
      <p>
        {t('finder.writeText')} <a href={form}>{t('finder.write')}</a>
      </p>
    </>
  );
}

/** For who wants to pass the list on: only then its choices stand in an address. */
function ListLink({ address }: { address: string }) {
  const t = useText();
  return (
    <details className="list-link">
      <summary>{t('finder.link')}</summary>
      <p>{t('finder.linkText')}</p>
      <p>
        <a href={address}>{address}</a>
      </p>
      <p>{t('share.clipboard')}</p>
    </details>
  );
}
