/**
 * Text of somebody else for a terminal. Control characters can move the cursor, write over what stands there, set the
 * window's title or answer in the operator's name; marks of direction make a line read as another. Each is shown as
 * its number instead (\u001b), and so is every other character without a shape. Line ends stay, and the two joiners
 * that Persian and emoji are written with.
 */
const UNSEEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

export interface Terminal {
  write(text: string): void;
  writeError(text: string): void;
}

/** The same, with a terminal that gets only what can be seen. */
export function onTerminal<Parts extends Terminal>(parts: Parts): Parts {
  return {
    ...parts,
    write: (text: string) => parts.write(visible(text)),
    writeError: (text: string) => parts.writeError(visible(text)),
  };
}

export function visible(text: string): string {
  return text.replace(UNSEEN, numberOf);
}

function numberOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
