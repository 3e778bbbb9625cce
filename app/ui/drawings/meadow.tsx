/** Hills by the evening, the rabbit and Lux: the foot of the panel for children. */
import { Lux, Rabbit } from './cast';

export function Meadow() {
  return (
    <svg className="scene meadow" viewBox="0 0 720 110" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path className="far" d="M0 84c120-40 220-30 330-8s250 20 390-24v58H0z" />
      <path className="near" d="M0 98c150-22 300-16 420-4s200 8 300-8v24H0z" />
      <path className="pen dots" d="M412 58c-26 14-42-10-66 8" />
      <Rabbit x={306} y={98} size={1.05} />
      <Lux x={432} y={54} />
    </svg>
  );
}
