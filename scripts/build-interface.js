/**
 * Reads content/interface/<language>.yaml, refuses a language that lacks a text or has one too many, and writes
 * .content-collections/generated/interface.js with its types, so that a wrong key fails the type check.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const FOLDER = 'content/interface';
/** Texts of the data that stand there in Dutch and English only, for the other languages: Dutch -> translation. */
const PHRASES = 'content/phrases';
const SENTENCES = 'content/sentences';
const TARGET = '.content-collections/generated';
/** Audiences are i18next contexts: "label_children" is the children's form of "label". */
const CONTEXTS = /_(children|teens|adults)$/;

/**
 * Texts by key, in groups of groups.
 * @typedef {{ [key: string]: string | Texts }} Texts
 */

/**
 * All keys of a nested object, joined by dots.
 * @param {Texts} texts
 * @returns {string[]}
 */
function keysOf(texts, prefix = '') {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

/**
 * Keys that a language owes but lacks, and keys that Dutch does not know. Forms per audience may differ.
 * @param {string} language
 * @param {Texts} texts
 * @param {string[]} dutch
 */
function compare(language, texts, dutch) {
  const own = keysOf(texts);
  const known = new Set(dutch);
  const lacking = dutch.filter((key) => !CONTEXTS.test(key) && !own.includes(key));
  const strange = own.filter((key) => !known.has(key) && !known.has(key.replace(CONTEXTS, '')));
  return [
    ...lacking.map((key) => `${FOLDER}/${language}.yaml: ${key}: ontbreekt, schrijf de tekst erbij`),
    ...strange.map(
      (key) => `${FOLDER}/${language}.yaml: ${key}: staat niet in nl.yaml, haal het weg of zet het daar ook`,
    ),
  ];
}

/** The files of a folder by language. @param {string} folder @returns {Record<string, any>} */
function byLanguage(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [path.basename(name, '.yaml'), parse(readFileSync(path.join(folder, name), 'utf8'))]),
  );
}

/**
 * What the frame of a page says in a language of one page: its name, the skip link, the exit, reading aloud.
 * @param {Record<string, { words: string }>} bank content/sentences/<language>.yaml
 * @returns {Texts}
 */
function frameTexts(bank) {
  /** @param {string} name */
  const say = (name) => bank[name]?.words ?? '';
  return {
    site: { name: '1712', skip: say('skip'), neutralTitle: say('neutralTitle') },
    exit: { label: say('exit'), short: say('exitShort'), hint: say('exit'), left: say('exit') },
    read: { start: say('readAloud'), stop: say('readStop'), quietly: say('readQuietly') },
  };
}

/** Builds the interface texts; returns the faults, each with file and key. */
export function buildInterface() {
  /** @type {Record<string, Texts>} */
  const texts = byLanguage(FOLDER);
  /** @type {Record<string, Record<string, string>>} */
  const phrases = byLanguage(PHRASES);
  const dutch = keysOf(texts.nl ?? {});
  const faults = Object.entries(texts).flatMap(([language, own]) => compare(language, own, dutch));
  if (faults.length > 0) return faults;
  const { nl: _, ...banks } = byLanguage(SENTENCES);
  const frames = Object.fromEntries(Object.entries(banks).map(([language, bank]) => [language, frameTexts(bank)]));

  mkdirSync(TARGET, { recursive: true });
  writeFileSync(
    path.join(TARGET, 'interface.js'),
    `export const interfaceTexts = ${JSON.stringify({ ...texts, ...frames })};\nexport const phrases = ${JSON.stringify(phrases)};\n`,
  );
  writeFileSync(
    path.join(TARGET, 'interface.d.ts'),
    `export declare const interfaceTexts: Record<string, InterfaceTexts>;\nexport declare const phrases: Record<string, Record<string, string>>;\nexport interface InterfaceTexts ${JSON.stringify(texts.nl, null, 2)}\n`,
  );
  return [];
}
