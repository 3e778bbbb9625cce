/**
 * Reads content/interface/<language>.yaml, refuses a language that lacks a text or has one too many, and writes
 * .content-collections/generated/interface.js with its types, so that a wrong key fails the type check.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const FOLDER = 'content/interface';
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

/** Builds the interface texts; returns the faults, each with file and key. */
export function buildInterface() {
  const languages = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  /** @type {Record<string, Texts>} */
  const texts = Object.fromEntries(
    languages.map((name) => [path.basename(name, '.yaml'), parse(readFileSync(path.join(FOLDER, name), 'utf8'))]),
  );
  const dutch = keysOf(texts.nl ?? {});
  const faults = Object.entries(texts).flatMap(([language, own]) => compare(language, own, dutch));
  if (faults.length > 0) return faults;

  mkdirSync(TARGET, { recursive: true });
  writeFileSync(path.join(TARGET, 'interface.js'), `export const interfaceTexts = ${JSON.stringify(texts)};\n`);
  writeFileSync(
    path.join(TARGET, 'interface.d.ts'),
    `export declare const interfaceTexts: Record<string, InterfaceTexts>;\nexport interface InterfaceTexts ${JSON.stringify(texts.nl, null, 2)}\n`,
  );
  return [];
}
