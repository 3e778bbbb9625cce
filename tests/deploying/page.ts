/** docs/deploying.md as a script: the blocks that somebody copies into a shell, in their order. */
import { readFileSync } from 'node:fs';

export interface Block {
  name: string;
  commands: string;
  /** It asks the internet for something, so it can only be read here. */
  elsewhere: boolean;
}

/** @throws when a block of the page has no name: nobody would know whether it was run */
export function readBlocks(): Block[] {
  const page = readFileSync('docs/deploying.md', 'utf8');
  const blocks = [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)];
  return blocks.map(([, kind = '', commands = '']) => {
    const named = /^sh (\w+)( elsewhere)?$/.exec(kind);
    if (!named?.[1]) throw new Error(`docs/deploying.md: a block is "${kind}"; write "sh NAME" or "sh NAME elsewhere"`);
    return { name: named[1], commands, elsewhere: named[2] !== undefined };
  });
}

/** The Debian packages that the page installs. */
export function packagesOf(blocks: readonly Block[]): string[] {
  const lines = blocks.filter(({ elsewhere }) => !elsewhere).map(({ commands }) => commands.replaceAll('\\\n', ' '));
  const installs = lines.flatMap((line) => [...line.matchAll(/^apt-get install (.*)$/gm)]);
  return installs.flatMap(([, words = '']) => words.split(/\s+/)).filter((word) => /^[a-z]/.test(word));
}
