/** A street at dusk, one window lit: the foot of the panel for adults. Stepped gables, as stand in Flanders. */
import type { SceneLight } from '../light';

interface House {
  x: number;
  width: number;
  height: number;
  /** Steps of the gable on each side; 0 is a flat roof. */
  steps: number;
}

const GROUND = 96;
const HOUSES: House[] = [
  { x: 0, width: 74, height: 46, steps: 0 },
  { x: 74, width: 62, height: 56, steps: 3 },
  { x: 136, width: 54, height: 48, steps: 2 },
  { x: 190, width: 84, height: 40, steps: 0 },
  { x: 274, width: 66, height: 62, steps: 4 },
  { x: 340, width: 52, height: 50, steps: 2 },
  { x: 392, width: 90, height: 42, steps: 0 },
  { x: 482, width: 60, height: 58, steps: 3 },
  { x: 542, width: 56, height: 50, steps: 2 },
  { x: 598, width: 122, height: 44, steps: 0 },
];
/** The window of 1712 stands left of the middle, where a phone shows it too; that of another line two houses on. */
const OWN = 'M298 52h18v26h-18z';
const LIGHTS: Record<SceneLight, string> = {
  own: OWN,
  half: 'M298 65h18v13h-18z',
  other: 'M416 64h10v14h-10z',
};
const DARK =
  'M96 52h10v16H96zM110 52h10v16h-10zM24 62h10v14H24zM44 62h10v14H44zM208 64h10v14h-10zM232 64h10v14h-10zM356 58h10v16h-10zM504 52h10v16h-10zM416 64h10v14h-10zM446 64h10v14h-10zM640 62h10v14h-10zM676 62h10v14h-10z';

function outline({ x, width, height, steps }: House): string {
  const top = GROUND - height;
  const step = steps === 0 ? 0 : (width / 2 - 6) / steps;
  const up = Array.from({ length: steps }, () => `v-7h${step}`).join('');
  const down = Array.from({ length: steps }, () => `h${step}v7`).join('');
  return `M${x} ${GROUND}V${top}${steps === 0 ? `h${width}` : `${up}h12${down}`}V${GROUND}z`;
}

export function StreetScene({ lit }: { lit: SceneLight }) {
  return (
    <svg className="scene street" viewBox="0 0 720 96" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path className="far" d={HOUSES.map(outline).join('')} />
      <path className="dark" d={DARK} />
      {lit === 'own' ? null : <path className="dark" d={OWN} />}
      <path className="glow" d={LIGHTS[lit]} />
      {lit === 'other' ? null : <path className="bars" d="M307 52v26M298 64h18" />}
    </svg>
  );
}
