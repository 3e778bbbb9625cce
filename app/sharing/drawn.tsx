/** Every picture that the build makes, as SVG: for who shares a link, and for who prints one with a text about us. */
import { renderToStaticMarkup } from 'react-dom/server';
import { LitWindow, OpenDoor } from '~/material/poster-scene';
import { Number1712 } from './digits';
import { CARD } from './shared';

interface Drawn {
  /** Address without its ending. */
  path: string;
  svg: string;
  /** Of the PNG, in pixels. */
  width: number;
  /** False: only the PNG is served. */
  asSvg: boolean;
}

/** Colours of app/ui/styles/poster.css: a picture that stands alone brings its own. */
const DUSK = style({
  ground: '#17324a',
  shade: '#0c2030',
  mid: '#122739',
  lit: '#f2b544',
  dark: '#1d3a54',
  frame: '#0c2030',
});
const NIGHT = style({
  ground: '#151126',
  shade: '#0b0818',
  mid: '#241d40',
  lit: '#ff9178',
  dark: '#2f2552',
  frame: '#4a3f78',
});

function style(colours: Record<'ground' | 'shade' | 'mid' | 'lit' | 'dark' | 'frame', string>): string {
  const { ground, shade, mid, lit, dark, frame } = colours;
  return `.sky{fill:${ground}}.far,.sill{fill:${shade}}.near{fill:${mid}}.glow{fill:${lit}}.dark{fill:${dark}}.beam{fill:${lit};opacity:.22}.bars,.frame{fill:none;stroke:${shade};stroke-width:2.4}.frame{stroke:${frame}}`;
}

function Card() {
  const { width, height } = CARD;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`}>
      <title>1712</title>
      <style>{DUSK}</style>
      <path className="sky" d={`M0 0V${height}H${width}V0z`} />
      <g transform="translate(520 -40) scale(3.75)">
        <LitWindow />
      </g>
      <g transform="translate(72 232) scale(1.65)">
        <Number1712 colour="#f4f7f5" />
      </g>
    </svg>
  );
}

function Alone({ scene: Scene, css }: { scene: () => React.JSX.Element; css: string }) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 180">
      <title>1712</title>
      <style>{css}</style>
      <Scene />
    </svg>
  );
}

export const drawn: readonly Drawn[] = [
  { path: CARD.path.replace('.png', ''), svg: renderToStaticMarkup(<Card />), width: CARD.width, asSvg: false },
  {
    path: '/assets/venster',
    svg: renderToStaticMarkup(<Alone scene={LitWindow} css={DUSK} />),
    width: 1680,
    asSvg: true,
  },
  { path: '/assets/deur', svg: renderToStaticMarkup(<Alone scene={OpenDoor} css={NIGHT} />), width: 1680, asSvg: true },
];
