/**
 * The letters that the browser tests are set in. A layout may hold in one family and break in the next, so the tests choose:
 * a file for fontconfig shows the browser these families and no other, whatever a machine has.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installFromDebian } from './debian.js';

/** What phones and desks have, or letters as wide and as high: Android, Apple (Helvetica), Linux, Windows (Segoe UI). */
const FONTS = [
  { family: 'Roboto', file: /^Roboto(-Regular|\[.*\])\.ttf$/, debian: 'fonts-roboto-unhinted' },
  { family: 'Liberation Sans', file: /^LiberationSans-Regular\.ttf$/, debian: 'fonts-liberation' },
  { family: 'DejaVu Sans', file: /^DejaVuSans\.ttf$/, debian: 'fonts-dejavu-core' },
  { family: 'Noto Sans', file: /^NotoSans(-Regular|\[.*\])\.ttf$/, debian: 'fonts-noto-core' },
];

export const FAMILIES = FONTS.map(({ family }) => family);

/** For the reader's own sentence, and for codes. They come with the packages above. */
const BESIDE = ['Noto Serif', 'DejaVu Sans Mono'];
const GENERIC = { 'sans-serif': 'Roboto', 'system-ui': 'Roboto', serif: 'Noto Serif', monospace: 'DejaVu Sans Mono' };

const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  path.join(os.homedir(), '.local/share/fonts'),
  path.join(os.homedir(), '.fonts'),
];
const CACHE = path.resolve('node_modules/.cache/fonts');

function missingFonts() {
  const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.basename(file)),
  );
  return FONTS.filter(({ file }) => !files.some((name) => file.test(name)));
}

/** Makes sure that there are all four. @throws when one cannot be had, with what to install */
export function ensureFonts() {
  const wanted = missingFonts().map(({ debian }) => debian);
  if (wanted.length > 0) installFromDebian('--no-install-recommends', ...wanted);
  const missing = missingFonts();
  if (missing.length === 0) return;
  const names = missing.map(({ family }) => family).join(', ');
  const packages = missing.map(({ debian }) => debian).join(' ');
  throw new Error(
    `The browser tests need the fonts ${names}: apt-get install ${packages}, or put their .ttf files into ~/.local/share/fonts.`,
  );
}

/** @param {string[]} names */
const families = (names) =>
  names.map((name) => `<pattern><patelt name="family"><string>${name}</string></patelt></pattern>`).join('');
/** @param {boolean} is */
const outlines = (is) => `<pattern><patelt name="outline"><bool>${is}</bool></patelt></pattern>`;

/** Writes the file for fontconfig; give its path to a browser as FONTCONFIG_FILE. */
export function fontsFile() {
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...FOLDERS.map((folder) => `<dir>${folder}</dir>`),
    `<selectfont><acceptfont>${families([...FAMILIES, ...BESIDE])}</acceptfont>`,
    `<rejectfont>${outlines(true)}${outlines(false)}</rejectfont></selectfont>`,
    ...Object.entries(GENERIC).map(
      ([name, family]) =>
        `<alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`,
    ),
    `<cachedir>${CACHE}</cachedir>`,
    '</fontconfig>',
  ];
  const file = path.join(CACHE, 'fonts.conf');
  const text = lines.join('\n');
  // A browser may be reading it for another test.
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, text);
  return file;
}
