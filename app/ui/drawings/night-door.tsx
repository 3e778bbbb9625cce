/** A door left open at night, its light on the ground: the foot of the panel for teens. */
export function NightDoor() {
  return (
    <svg className="scene night" viewBox="0 0 720 96" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path className="far" d="M0 84h720v12H0z" />
      <path className="beam" d="M338 84h44l96 12H196z" />
      <path className="glow" d="M338 8h44v76h-44z" />
      <path className="dark" d="m338 8 22 9v75l-22-8z" />
      <path className="bars" d="M332 84V2h56v82M354 54v4" />
      <path className="far" d="M404 84V70h14v14zM407 70c-8-12 0-18 3-8 2-14 10-8 4 8z" />
    </svg>
  );
}
