/**
 * The badge: a picture that other sites show. Without script, style, font or any file of its own, because it is drawn
 * where nothing of ours is loaded; only attributes are used, so that no policy of any page takes its colours away.
 * Every text tells how wide it is, so that it fits whichever font there is.
 */
import { type LightState, lightPaths } from '~/ui/light';
import { BADGE_SIZE, cardTexts, type PlacedText, stripTexts } from './badge-layout';
import type { BadgeWords } from './badge-words';
import type { BadgeStyle } from './variants';

interface Palette {
  ground: string;
  edge: string;
  /** Around the window. */
  dusk: string;
  ink: string;
  soft: string;
  says: Record<LightState, string>;
}

/** Colours of the three worlds (app/ui/styles); a test holds them to it. */
export const LIGHT = '#f2b544';
export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    ground: '#fff',
    edge: '#74868a',
    dusk: '#17324a',
    ink: '#142b33',
    soft: '#47595e',
    says: { open: '#142b33', busy: '#142b33', closed: '#142b33', unknown: '#142b33' },
  },
  dark: {
    ground: '#17324a',
    edge: '#7f98ab',
    dusk: '#17324a',
    ink: '#f4f7f5',
    soft: '#c6d3dc',
    says: { open: '#8ae0a3', busy: '#f7be77', closed: '#f4f7f5', unknown: '#f4f7f5' },
  },
};
const WINDOW_LINE = '#f4f7f5';

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';

export function Badge({ words, style, language }: { words: BadgeWords; style: BadgeStyle; language: string }) {
  const { width, height } = BADGE_SIZE[style];
  const Drawing = style === 'klein' ? Strip : Card;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      lang={language}
      role="img"
      fontFamily={FONT}
    >
      <title>{words.title}</title>
      <desc>{words.description}</desc>
      <Drawing words={words} palette={PALETTES[style === 'donker' ? 'dark' : 'light']} />
    </svg>
  );
}

interface DrawingProps {
  words: BadgeWords;
  palette: Palette;
}

function Card({ words, palette }: DrawingProps) {
  const { width, height } = BADGE_SIZE.licht;
  return (
    <>
      <rect x=".5" y=".5" width={width - 1} height={height - 1} rx="6" fill={palette.ground} stroke={palette.edge} />
      <path
        d={`M6.5 1H80v${height - 2}H6.5A5.5 5.5 0 0 1 1 ${height - 6.5}v-${height - 13}A5.5 5.5 0 0 1 6.5 1z`}
        fill={palette.dusk}
      />
      <Window state={words.state} x={8} y={(height - 64) / 2} size={64} line={1.2} />
      <Texts texts={cardTexts(words)} state={words.state} palette={palette} />
    </>
  );
}

function Strip({ words, palette }: DrawingProps) {
  const { height } = BADGE_SIZE.klein;
  const texts = stripTexts(words);
  const last = texts.at(-1);
  const width = last ? last.x + last.width + 5 : height;
  return (
    <>
      <rect x=".5" y=".5" width={width} height={height - 1} rx="4" fill={palette.ground} stroke={palette.edge} />
      <path d="M4.5 1H25v22H4.5A3.5 3.5 0 0 1 1 19.5v-15A3.5 3.5 0 0 1 4.5 1z" fill={palette.dusk} />
      <Window state={words.state} x={3} y={2} size={20} line={1.75} />
      <Texts texts={texts} state={words.state} palette={palette} />
    </>
  );
}

interface WindowProps {
  state: LightState;
  x: number;
  y: number;
  size: number;
  /** How thick its lines are, of 24 parts. */
  line: number;
}

function Window({ state, x, y, size, line }: WindowProps) {
  const { glow, lines } = lightPaths(state, 'window');
  const pen = state === 'unknown' ? { strokeDasharray: '.1 3.2', strokeWidth: line * 1.4 } : { strokeWidth: line };
  return (
    <g transform={`translate(${x} ${y}) scale(${Math.round((size / 24) * 1000) / 1000})`} fill="none">
      {glow ? <path d={glow} fill={LIGHT} /> : null}
      <g stroke={WINDOW_LINE} strokeLinejoin="round" strokeLinecap="round" {...pen}>
        {lines.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
    </g>
  );
}

function Texts({ texts, state, palette }: { texts: PlacedText[]; state: LightState; palette: Palette }) {
  const colours = { name: palette.ink, says: palette.says[state], asOf: palette.soft };
  return texts.map(({ text, role, x, y, size, width }) => (
    <text
      key={text}
      x={x}
      y={y}
      fontSize={size}
      fontWeight={role === 'asOf' ? 400 : 700}
      fill={colours[role]}
      textLength={width}
      lengthAdjust="spacingAndGlyphs"
    >
      {text}
    </text>
  ));
}
