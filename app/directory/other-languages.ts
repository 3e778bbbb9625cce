/** Who listens in another language, with how the line is now in words of that language. */
import type { Helpline } from 'content-collections';
import { interfaceTexts } from 'content-collections/interface';
import type { OtherLanguageList } from '~/content/settings';
import type { State } from '~/hours/moments';
import { type Saying, stateInWords } from '~/hours/state-words';
import { texts } from '~/i18n/i18n';
import { type TextKey, type TextValues, type Translate, translatorFor } from '~/i18n/use-text';
import type { ListedChannel, ListedHelpline } from './listing';

export type LanguageBlock = OtherLanguageList['blocks'][number];
type States = NonNullable<LanguageBlock['states']>;

export interface SpokenLine {
  id: string;
  /** As the line calls itself; empty for an urgent number, which everybody knows by its number. */
  name: string;
  /** What it is for, in the language of the block. */
  says: string;
  contact: string;
  /** What the link says: "Appeler le 103". */
  action: string;
  state: State;
  /** Empty where nobody has to be there at the moment itself. */
  stateWords: string;
  /** "gratuit, sans donner votre nom", as far as it is known. */
  about: string;
}

/** A line of a block as it is now; null when it has no address. */
export function spokenLine(
  block: LanguageBlock,
  says: string,
  { helpline, channels }: ListedHelpline,
  now: Date,
): SpokenLine | null {
  const channel = channels.find(({ number }) => number !== null) ?? channels.find(({ contact }) => contact !== null);
  if (!channel?.contact) return null;
  const about = [helpline.free ? block.free : '', helpline.anonymous ? block.anonymous : ''].filter(Boolean);
  return {
    id: helpline.id,
    name: helpline.emergency ? '' : helpline.name,
    says,
    contact: channel.contact,
    action: channel.number ? filled(block.call, { number: channel.number }) : block.site,
    state: channel.state,
    stateWords: channel.answeredAtOnce ? stateIn(block, channel, now) : '',
    about: about.join(', '),
  };
}

/** Holidays have names in Dutch and English only: here a closed line only says when it opens. */
function stateIn(block: LanguageBlock, { state, until, opensAt }: ListedChannel, now: Date): string {
  const saying: Saying = { now, language: block.language, translate: translateFor(block) };
  return stateInWords({ state, until, opensAt }, saying);
}

function translateFor({ language, states }: LanguageBlock): Translate {
  if (!states) return translatorFor(texts, { language, audience: 'adults' });
  return (key, values = {}) => filled(phraseOf(states, key), values);
}

function phraseOf(states: States, key: TextKey): string {
  const phrases = new Map<string, string>(Object.entries(states).map(([name, words]) => [`panel.${name}`, words]));
  return phrases.get(key) ?? states.unknown;
}

function filled(phrase: string, values: TextValues): string {
  return phrase.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Lines that do not exist or do not speak the language of their block, blocks without words for how a line is now. */
export function otherLanguageFaults(
  { blocks }: OtherLanguageList,
  helplines: readonly Helpline[],
  addresses: { has(path: string): boolean },
): string[] {
  const faults = blocks.flatMap(({ id, language, states, more, lines }) => [
    ...(states || language in interfaceTexts ? [] : [`${id}: states: write them, interface/ has no "${language}"`]),
    ...(more && !addresses.has(more.to) ? [`${id}: more: ${more.to} does not exist`] : []),
    ...lines.flatMap((line) => {
      const helpline = helplines.find((candidate) => candidate.id === line.helpline);
      if (!helpline) return [`${id}: lines: there is no helpline "${line.helpline}"`];
      const speaks = helpline.languages.length === 0 || helpline.languages.includes(language);
      return speaks ? [] : [`${id}: lines: "${line.helpline}" does not speak "${language}"`];
    }),
  ]);
  return faults.map((fault) => `content/other-languages.yaml: ${fault}`);
}
