/** The texts that are searched for times of day: what people write, and what the code may show or compute with. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { allPages } from 'content-collections';
import ts from 'typescript';
import { fileOf } from '~/gate/checked-page';

export interface SearchedText {
  file: string;
  text: string;
}

/** The only places where an hour may stand. */
const HOURS = /^content\/(opening-hours\.yaml|helplines\/[^/]+\.yaml)$/;
/** Texts of these kinds are read whole; of code only what stands between quotes; other files hold no words. */
const PROSE = /\.(md|yaml|html|txt|json|svg|xml|webmanifest|conf)$/;
const CODE = /\.[jt]sx?$/;
/** Tests and what only they use. */
const FOR_TESTS = /\.test\.tsx?$|\/testing\//;
/** The lines of an icon. */
const DRAWING = /^[MmZzLlHhVvCcSsQqTtAa\d\s,.-]+$/;

/** Every text under these folders or files. */
export function searchedTexts(places: readonly string[]): SearchedText[] {
  return places
    .flatMap(filesUnder)
    .filter((file) => !HOURS.test(file) && !FOR_TESTS.test(file))
    .flatMap((file) => {
      if (CODE.test(file)) return quoted(file, readFileSync(file, 'utf8')).map((text) => ({ file, text }));
      return PROSE.test(file) ? [{ file, text: withoutValues(file, readFileSync(file, 'utf8')) }] : [];
    });
}

/** A share of 13.09 is no time of day: of the published figures only the words are read. */
function withoutValues(file: string, text: string): string {
  return file.startsWith('content/figures/') ? text.replace(/(?<=[[:,] *)-?\d+(\.\d+)?(?= *[\],}\n])/g, '') : text;
}

/** The pages as they were compiled, without their tags: "9 <em>uur</em>" is an hour too. */
export function builtTexts(): SearchedText[] {
  return allPages.map((page) => ({ file: fileOf(page), text: page.html.replace(/<[^>]*>/g, '') }));
}

function filesUnder(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What stands between quotes and between tags in a program: no comment, no code, no drawing. */
export function quoted(file: string, program: string): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) texts.push(node.text);
    // The pieces of a template with a word in the place of each value.
    if (ts.isTemplateExpression(node)) {
      texts.push([node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…'));
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, program, ts.ScriptTarget.Latest, true, kind));
  return texts.filter((text) => !DRAWING.test(text));
}
