/** A door left open at night, its light on the ground; closed, a window beside it is lit. The foot of the panel for teens. */
import type { SceneLight } from '../light';

export function NightDoor({ lit }: { lit: SceneLight }) {
  return (
    <svg className="scene night" viewBox="0 0 720 96" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path className="far" d="M0 84h720v12H0z" />
      {lit === 'other' ? <NextDoor /> : <OwnDoor half={lit === 'half'} />}
      <path className="bars" d="M332 84V2h56v82M354 54v4" />
      <path className="far" d="M404 84V70h14v14zM407 70c-8-12 0-18 3-8 2-14 10-8 4 8z" />
    </svg>
  );
}

/** Half open when the line is busy. */
function OwnDoor({ half }: { half: boolean }) {
  return (
    <>
      <path className="beam" d={half ? 'M360 84h22l60 12H330z' : 'M338 84h44l96 12H196z'} />
      <path className="glow" d="M338 8h44v76h-44z" />
      <path className="dark" d={half ? 'm338 8 34 9v75l-34-8z' : 'm338 8 22 9v75l-22-8z'} />
    </>
  );
}

function NextDoor() {
  return (
    <>
      <path className="dark" d="M338 8h44v76h-44z" />
      <path className="glow" d="M432 26h30v26h-30z" />
      <path className="bars" d="M447 26v26M432 39h30" />
    </>
  );
}
