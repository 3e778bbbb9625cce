/** The shape of content/sentences: what the languages of one page say, and which Dutch sentence each is a translation of. */
import { z } from 'zod';

/** What counts as violence, in the order of the page. */
export const VIOLENCE_SENTENCES = [
  'violenceBody',
  'violenceWords',
  'violenceControl',
  'violenceMoney',
  'violenceSex',
  'violenceFamily',
  'violenceChild',
] as const;

/** What stands on the card that is shown to somebody, in its order. */
export const CARD_SENTENCES = [
  'cardLanguage',
  'cardHurt',
  'cardChild',
  'cardCall',
  'cardDanger',
  'cardAdvice',
  'cardInterpreter',
  'cardSecret',
] as const;

export const SENTENCES = [
  'title',
  'neutralTitle',
  'skip',
  'exit',
  'exitShort',
  'draft',
  'intro',
  'danger',
  'dangerPolice',
  'dangerAmbulance',
  'dangerSay',
  'dangerOther',
  'dangerNeck',
  'fault',
  'faultWhy',
  'violence',
  ...VIOLENCE_SENTENCES,
  'speaks',
  'speaksNobody',
  'speaks1712',
  'speaksOthers',
  'speaksSexual',
  'speaksPapers',
  'openAlways',
  'openUntil',
  'closedUntil',
  'closed',
  'busy',
  'unknown',
  'write',
  'writeHow',
  'traces',
  'tracesExit',
  'tracesPrivate',
  'tracesCalls',
  'tracesDevice',
  'card',
  ...CARD_SENTENCES,
  'read',
  'readBody',
  'readAsylum',
  'readHistory',
  'readAloud',
  'readStop',
  'readQuietly',
] as const;
export type SentenceName = (typeof SENTENCES)[number];

const name = z.enum(SENTENCES, `er is geen zin met deze naam; de namen staan in content/sentences/nl.yaml`);
const words = z.string().min(2, 'schrijf de zin');

export const dutchSentencesSchema = z.record(name, words);

/** draft: nobody read it yet; read: by somebody who speaks the language; confirmed: by a second one. */
const SENTENCE_STATES = ['draft', 'read', 'confirmed'] as const;

export const sentencesSchema = z.record(
  name,
  z.strictObject({
    /** The sentence it translates, as it was then. */
    dutch: words,
    words,
    state: z.enum(SENTENCE_STATES, `kies uit ${SENTENCE_STATES.join(', ')}`),
  }),
);
