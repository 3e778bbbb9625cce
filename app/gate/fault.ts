/** What the content check found: where it stands, and in Dutch what is wrong and how to mend it. */
export interface Fault {
  /** From the root of the project: "content/pages/nl/teens/pesten.md". */
  file: string;
  /** Counted from 1; null where no line is to blame, for example when something is missing. */
  line: number | null;
  /** A field of the file ("title", "channels[0].hours"), or "text" for what stands under its fields. */
  field: string;
  words: string;
  /** The very word that was refused, for rules from which a page can be excepted with `allow`. */
  refused?: string;
}

/** The line of a field of a file, or of the nearest field around it; null when none is there. */
export type LineOfField = (file: string, field: string) => number | null;

/** "content/pages/nl/teens/pesten.md:12: text: ..." */
export function inWords({ file, line, field, words }: Fault): string {
  return `${file}${line === null ? '' : `:${line}`}: ${field}: ${words}`;
}
