/**
 * A mail to a team with what the visitor typed as it was typed: the mark before each of its lines taken away. Written
 * apart from the code that puts it there, from what docs/decisions/0020 says about it.
 */
export function withoutMarks(text = ''): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that break a line are what is looked for
  return text.replace(/(^|[\n\v\f\x1c-\x1e\x85\u2028\u2029])│ /g, '$1');
}
