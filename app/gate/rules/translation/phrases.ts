/** Texts of the data that somebody reads in another language have their translation in it. */
import type { Helpline, Material } from 'content-collections';
import type { LinesAhead, MisdialList, Registration, TeamList } from '~/content/settings';
import { type LocalisedText, phraseIn } from '~/i18n/phrases';
import type { Fault } from '../../fault';

interface Sources {
  helplines: readonly Helpline[];
  registration: Registration;
  ahead: LinesAhead;
  misdials: MisdialList;
  teams: TeamList;
  materials: readonly Material[];
}

interface Phrase {
  file: string;
  text: LocalisedText;
}

/** @param languages codes of the languages with pages of their own, but Dutch */
export function phraseFaults(languages: readonly string[], sources: Sources): Fault[] {
  return languages.flatMap((language) =>
    [...phrasesOf(sources), ...linePhrases(sources.helplines, language)]
      .filter(({ text }) => phraseIn(text, language) === null)
      .map(({ file, text }) => faultOf(language, file, text.nl)),
  );
}

function faultOf(language: string, file: string, dutch: string): Fault {
  const inPhrases = `content/phrases/${language}.yaml`;
  return language === 'en'
    ? { file, line: null, field: 'en', words: `"${dutch}" heeft geen Engels: schrijf het erbij als en:` }
    : {
        file: inPhrases,
        line: null,
        field: 'zin',
        words: `"${dutch}" ontbreekt: schrijf er de vertaling bij (uit ${file})`,
      };
}

/** Why 1712 is closed is not asked: a closure cannot wait for a translator, and is said without its reason. */
function phrasesOf({ registration, ahead, misdials, teams, materials }: Sources): Phrase[] {
  const registered = [
    ...registration.themes.flatMap(({ adults, teens }) => [adults, ...(teens ? [teens] : [])]),
    ...registration.relations.flatMap(({ nl, en }) => (nl === undefined ? [] : [{ nl, en }])),
  ];
  return [
    ...registered.map((text) => ({ file: 'content/registration.yaml', text })),
    ...ahead.consult.map(({ says }) => ({ file: 'content/helplines-ahead.yaml', text: says })),
    ...misdials.numbers.map(({ what }) => ({ file: 'content/misdials.yaml', text: what })),
    ...materials.map(({ audience, line }) => ({ file: `content/material/${audience}.yaml`, text: line })),
    ...teams.teams.map(({ name }) => ({ file: 'content/teams.yaml', text: name })),
  ];
}

/** Of the lines that somebody meets who reads the language: those that speak it. */
function linePhrases(helplines: readonly Helpline[], language: string): Phrase[] {
  return helplines
    .filter(({ languages }) => languages.includes(language))
    .flatMap(({ id, summary, ages, channels }) =>
      [summary, ages, ...channels.map(({ hoursNote }) => hoursNote)].flatMap((text) =>
        text ? [{ file: `content/helplines/${id}.yaml`, text }] : [],
      ),
    );
}
