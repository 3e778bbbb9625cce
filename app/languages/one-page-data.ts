/** All that the page of a language shows, as plain data: its sentences, and the lines as they are now. */
import type { Helpline } from 'content-collections';
import { contactPath, homePath } from '~/content/pages';
import { languageList } from '~/content/settings';
import type { ListedHelpline } from '~/directory/listing';
import { AMBULANCE, POLICE } from '~/helplines/danger';
import { OWN_LINE } from '~/helplines/helplines';
import { languageName } from '~/i18n/locale';
import { inFull, type Tongue } from './choice';
import { type StateSentence, stateSentence } from './moments';
import { hasDrafts, inDutch, type Sentences, sentencesIn } from './sentences';

/** The centre where somebody goes after sexual violence. */
const CARE_CENTRE = 'zsg';
/** Who goes along to the police. */
const WELFARE_CENTRE = 'caw';

/** What stands for {{bel:...}} and {{site:...}} in a sentence. */
export interface Place {
  words: string;
  /** Null for the number of a line that is closed: nothing dials it. */
  href: string | null;
}

export interface LineNow {
  /** As the line calls itself. */
  name: string;
  place: Place;
  state: StateSentence & { light: ListedHelpline['channels'][number]['state'] };
}

export interface OnePage {
  code: string;
  /** By what stands between the braces: "bel:politie-101". */
  places: Record<string, Place>;
  sentences: Sentences;
  dutch: Sentences;
  /** The language's name in itself, and in Dutch. */
  names: { own: string; dutch: string };
  isDraft: boolean;
  /** 1712 and the care centre as they are now. */
  own: StateSentence & { light: LineNow['state']['light'] };
  care: StateSentence & { light: LineNow['state']['light'] };
  /** Who goes along to the police. */
  welfare: StateSentence & { light: LineNow['state']['light'] };
  /** Lines that answer in the language; mostly none. */
  lines: LineNow[];
  /** Languages with pages of their own, and the form in each. */
  homes: Tongue[];
  forms: Tongue[];
  reads: { sentence: 'readBody' | 'readAsylum'; href: string }[];
}

type OfOnePage = (typeof languageList.onePage)[number];

/** @param listed gives a line as it is now */
export function onePageData(
  { code, name, reads }: OfOnePage,
  helplines: readonly Helpline[],
  listed: (id: string) => ListedHelpline,
): OnePage {
  const sentences = sentencesIn(code);
  const now = (id: string) => lineNow(listed(id), sentences, code);
  const [own, care, welfare] = [now(OWN_LINE), now(CARE_CENTRE), now(WELFARE_CENTRE)];
  return {
    code,
    places: {
      [`bel:${OWN_LINE}`]: own.place,
      [`bel:${POLICE}`]: now(POLICE).place,
      [`bel:${AMBULANCE}`]: now(AMBULANCE).place,
      [`bel:${WELFARE_CENTRE}`]: welfare.place,
      [`site:${CARE_CENTRE}`]: care.place,
    },
    sentences,
    dutch: inDutch,
    names: { own: name, dutch: languageName(code, 'nl') },
    isDraft: hasDrafts(code),
    own: own.state,
    care: care.state,
    welfare: welfare.state,
    lines: helplines.filter((line) => answersIn(line, code)).map(({ id }) => now(id)),
    homes: inFull(homePath),
    forms: inFull((one) => contactPath(one, 'adults')),
    reads: reads.map((sentence) => ({ sentence, href: languageList.readings[sentence] })),
  };
}

function answersIn({ languages: spoken, channels }: Helpline, code: string): boolean {
  return spoken.includes(code) && channels.some(({ number }) => number);
}

/** Its number, else its site. */
function lineNow({ helpline, channels }: ListedHelpline, sentences: Sentences, code: string): LineNow {
  const channel = channels.find(({ number }) => number !== null) ?? channels[0];
  if (!channel?.contact) throw new Error(`content/helplines/${helpline.id}.yaml: channels: there is no address`);
  return {
    name: helpline.name,
    place: {
      words: channel.number ?? helpline.name,
      href: channel.number !== null && channel.state === 'closed' ? null : channel.contact,
    },
    state: { ...stateSentence(channel, sentences, code), light: channel.state },
  };
}
