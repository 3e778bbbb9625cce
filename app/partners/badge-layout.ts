/** Where each text of the badge stands. Pure; sizes in pixels of the picture. */
import type { BadgeWords } from './badge-words';
import { inTwo, textWidth } from './text-width';
import type { BadgeStyle } from './variants';

export interface PlacedText {
  text: string;
  role: 'name' | 'says' | 'asOf';
  x: number;
  /** The line the letters stand on. */
  y: number;
  size: number;
  /** As wide as it will be drawn. */
  width: number;
}

export const BADGE_SIZE: Record<BadgeStyle, { width: number; height: number }> = {
  licht: { width: 320, height: 96 },
  donker: { width: 320, height: 96 },
  klein: { width: 360, height: 24 },
};

const NAME = '1712';
/** Ordinary letters are a little narrower than bold ones. */
const ORDINARY = 0.94;

/** Right of the window: the name, the state in one row or two, and when that was true. */
export function cardTexts({ says, asOf }: BadgeWords): PlacedText[] {
  const x = 92;
  const room = BADGE_SIZE.licht.width - x - 8;
  const inOne = textWidth(says, 16) <= room;
  const size = inOne ? 16 : 15;
  const rows = inOne ? [says] : inTwo(says);
  const top = inOne ? { name: 37, says: 60, asOf: 81 } : { name: 30, says: 50, asOf: 86 };
  return [
    place(NAME, 'name', { x, y: top.name, size: inOne ? 28 : 24, room }),
    ...rows.map((row, index) => place(row, 'says', { x, y: top.says + index * 18, size, room })),
    place(asOf, 'asOf', { x, y: top.asOf, size: 13, room }),
  ];
}

/** The same in one row, 24 pixels high. */
export function stripTexts({ saysShortly, asOf }: BadgeWords): PlacedText[] {
  const at = { y: 16.5, size: 12 };
  const end = BADGE_SIZE.klein.width - 6;
  const gap = 5;
  const small = { y: 16.5, size: 11 };
  const asOfWidth = place(asOf, 'asOf', { ...small, x: 0, room: end }).width;
  const name = place(NAME, 'name', { ...at, x: 30, room: end });
  const saysAt = name.x + name.width + gap;
  const says = place(saysShortly, 'says', { ...at, x: saysAt, room: end - saysAt - gap - asOfWidth });
  return [name, says, place(asOf, 'asOf', { ...small, x: says.x + says.width + gap, room: asOfWidth })];
}

interface TextPlace {
  x: number;
  y: number;
  size: number;
  /** A text that is wider than this is drawn narrower rather than cut off. */
  room: number;
}

function place(text: string, role: PlacedText['role'], { room, ...where }: TextPlace): PlacedText {
  const natural = textWidth(text, where.size) * (role === 'asOf' ? ORDINARY : 1);
  return { text, role, ...where, width: Math.round(Math.min(natural, room) * 10) / 10 };
}
