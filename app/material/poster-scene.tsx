/** The light that is on, large: a window in a street, a door at night, Lux. Shapes, not backgrounds: those are not printed. */
import type { Audience } from '~/audiences/audiences';
import { Lux, Rabbit } from '~/ui/drawings/cast';

const SCENES: Record<Audience, () => React.JSX.Element> = { adults: LitWindow, teens: OpenDoor, children: Evening };

/** The drawing alone, for a picture that has a place for it; 210 wide and 180 high. */
export function SceneShapes({ audience }: { audience: Audience }) {
  const Drawing = SCENES[audience];
  return (
    <g className="scene poster-scene">
      <Drawing />
    </g>
  );
}

export function PosterScene({ audience }: { audience: Audience }) {
  const Drawing = SCENES[audience];
  return (
    <svg className="scene poster-scene" viewBox="0 0 210 180" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <Drawing />
    </svg>
  );
}

/** Stepped gables on both sides of the house where somebody is still up. */
export function LitWindow() {
  return (
    <>
      <path className="sky" d="M0 0h210v180H0z" />
      <path className="far" d="M0 180v-62h10v-9h10v-9h10v-9h14v9h10v9h10v9h6v62z" />
      <path className="far" d="M210 180v-54h-8v-9h-9v-9h-9v-9h-14v9h-9v9h-9v9h-10v54z" />
      <path className="near" d="M62 180V96h8v-9h9v-9h9v-9h9v-8h16v8h9v9h9v9h9v9h8v84z" />
      <path
        className="dark"
        d="M76 108h13v22H76zM121 108h13v22h-13zM22 128h11v18H22zM45 128h11v18H45zM162 134h10v17h-10zM184 134h10v17h-10z"
      />
      <path className="beam" d="M88 152h34l22 28H66z" />
      <path className="glow" d="M92 104h26v48H92z" />
      <path className="bars" d="M105 104v48M92 124h26" />
      <path className="sill" d="M89 152h32v3H89z" />
    </>
  );
}

export function OpenDoor() {
  return (
    <>
      <path className="sky" d="M0 0h210v180H0z" />
      <path className="near" d="M0 160h210v20H0z" />
      <path className="beam" d="M84 160h42l48 20H36z" />
      <path className="glow" d="M84 76h42v84H84z" />
      <path className="dark" d="m84 76 25 10v82l-25-8z" />
      <path className="frame" d="M81 160V73h48v87" />
      <path className="frame" d="M103 122v6" />
      <path className="dark" d="M142 160v-16h15v16zM147 144c-10-14 0-22 4-9 2-16 12-11 4 9z" />
    </>
  );
}

function Evening() {
  return (
    <>
      <path className="sky" d="M0 0h210v180H0z" />
      <path className="far" d="M0 138c40-18 74-12 104-3s72 8 106-8v53H0z" />
      <path className="near" d="M0 160c46-12 92-8 126-2s60 4 84-4v26H0z" />
      <path className="pen dots" d="M126 132c-14 8-24-6-38 0" />
      <Rabbit x={70} y={171} size={1} />
      <Lux x={142} y={130} size={1.25} />
    </>
  );
}
