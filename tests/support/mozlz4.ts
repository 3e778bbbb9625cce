/** Reads what Firefox packs: a mark, the length, and one LZ4 block. */
const MARK = 'mozLz40\0';

/** The bytes inside; null when it is no such file. */
export function unpackMozLz4(packed: Buffer): Buffer | null {
  if (packed.subarray(0, MARK.length).toString('latin1') !== MARK) return null;
  const plain = Buffer.alloc(packed.readUInt32LE(MARK.length));
  return plain.subarray(0, unpackBlock(packed.subarray(MARK.length + 4), plain));
}

/** LZ4's block format: runs of literal bytes, each followed by a copy of bytes that came before. Gives the length. */
function unpackBlock(packed: Buffer, plain: Buffer): number {
  let at = 0;
  let to = 0;
  const lengthFrom = (nibble: number) => {
    let length = nibble;
    for (let more = nibble === 15 ? 255 : 0; more === 255; length += more) more = packed[at++] ?? 0;
    return length;
  };
  while (at < packed.length) {
    const token = packed[at++] ?? 0;
    const literals = lengthFrom(token >> 4);
    packed.copy(plain, to, at, at + literals);
    at += literals;
    to += literals;
    if (at >= packed.length) break;
    const from = to - packed.readUInt16LE(at);
    at += 2;
    const end = to + lengthFrom(token & 15) + 4;
    for (let source = from; to < end; source += 1, to += 1) plain[to] = plain[source] ?? 0;
  }
  return to;
}
