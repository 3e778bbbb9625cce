/** What each error of the YAML parser means to who wrote the file, and what to do: for what yaml-slips.ts does not recognise. */
import type { ErrorCode } from 'yaml';

const QUOTES = 'zet de hele tekst tussen dubbele aanhalingstekens';
const SIGN = `dit teken heeft hier een eigen betekenis: ${QUOTES}`;

export const YAML_WORDS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: SIGN,
  BAD_ALIAS: SIGN,
  BAD_COLLECTION_TYPE: SIGN,
  BAD_DIRECTIVE: `een regel die met % begint, kan de site niet lezen: ${QUOTES}`,
  BAD_DQ_ESCAPE: 'binnen aanhalingstekens heeft \\ een eigen betekenis: haal het weg, of schrijf het dubbel: \\\\',
  BAD_INDENT: 'deze regel begint niet even ver als de regels waar hij bij hoort: zet er evenveel spaties voor',
  BAD_PROP_ORDER: SIGN,
  BAD_SCALAR_START: `een tekst die met een teken zoals @, % of \` begint, kan de site niet lezen: ${QUOTES}`,
  BLOCK_AS_IMPLICIT_KEY: `er staat een dubbelpunt midden in de tekst: ${QUOTES}`,
  BLOCK_IN_FLOW:
    'tussen haken ontbreekt een komma, of er staan streepjes: zet een komma tussen elk deel, en geen streepjes',
  DUPLICATE_KEY: 'dit veld staat er twee keer: haal er een weg',
  IMPOSSIBLE: `deze regel kan de site niet lezen: ${QUOTES}`,
  KEY_OVER_1024_CHARS: `voor de dubbelpunt staat veel te veel tekst: ${QUOTES}`,
  MISSING_CHAR: `hier ontbreekt een teken, vaak een komma, een dubbelpunt of een streepje: kijk hoe de regels erboven het doen`,
  MULTILINE_IMPLICIT_KEY: 'op deze regel ontbreekt een dubbelpunt met een spatie erachter, zo: veld: tekst',
  MULTIPLE_ANCHORS: SIGN,
  MULTIPLE_DOCS: 'een regel met alleen --- hoort hier niet: haal hem weg',
  MULTIPLE_TAGS: SIGN,
  NON_STRING_KEY: `haken aan het begin van een tekst leest de site als iets anders: ${QUOTES}`,
  RESOURCE_EXHAUSTION: 'dit zit te diep in elkaar: kijk of de spaties aan het begin van de regels kloppen',
  TAB_AS_INDENT: 'deze regel begint met een tab: vervang de tab door spaties',
  TAG_RESOLVE_FAILED: `een tekst die met ! begint, kan de site niet lezen: ${QUOTES}`,
  UNEXPECTED_TOKEN: `achter of voor dit teken staat iets dat er niet bij hoort: ${QUOTES}`,
};
