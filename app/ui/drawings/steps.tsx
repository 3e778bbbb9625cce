/** One drawing per step of a children's page. A page names them in its front matter (`drawings`). */
import type { ReactNode } from 'react';
import { Lux, Rabbit } from './cast';
import type { StepDrawing } from './step-names';

const HEART = 'M0 9C-16-2-13-15-6-15c3 0 5 2 6 5 1-3 3-5 6-5 7 0 10 13-6 24z';
const BUBBLE = 'M-22-16h44c4 0 6 2 6 6v16c0 4-2 6-6 6H0l-9 9v-9h-13c-4 0-6-2-6-6v-16c0-4 2-6 6-6z';

const DRAWINGS: Record<StepDrawing, ReactNode> = {
  luisteren: (
    <>
      <Rabbit x={40} y={88} />
      <path className="paper" transform="translate(88 40)" d={BUBBLE} />
      <path className="pen" d="M74 36h28M74 44h18" />
    </>
  ),
  bellen: (
    <>
      <rect className="paper" x="66" y="18" width="34" height="62" rx="7" />
      <path className="pen" d="M79 72h8M76 34h14M76 42h14" />
      <Lux x={83} y={24} size={0.8} />
      <Rabbit x={36} y={88} />
    </>
  ),
  schrijven: (
    <>
      <path className="paper" d="M50 36h56v40H50zM50 36l28 24 28-24" />
      <Lux x={104} y={26} turned={true} size={0.9} />
      <Rabbit x={28} y={88} size={0.9} />
    </>
  ),
  veilig: (
    <>
      <path className="paper" d="M66 48 92 26l26 22v38H66z" />
      <path className="glow" d="M84 86V62h16v24zM74 54h9v9h-9zM101 54h9v9h-9z" />
      <path className="pen dots" d="M18 84c16-2 30 2 46-2" />
      <Rabbit x={22} y={88} size={0.8} />
      <Lux x={52} y={52} size={0.8} />
    </>
  ),
  hart: (
    <>
      <Rabbit x={54} y={88} />
      <path className="heart" transform="translate(54 78) scale(.9)" d={HEART} />
      <Lux x={98} y={34} size={0.9} />
    </>
  ),
  samen: (
    <>
      <Rabbit x={44} y={88} size={1.1} />
      <Rabbit x={84} y={88} size={0.72} turned={true} />
      <Lux x={96} y={26} size={0.7} />
    </>
  ),
  vertellen: (
    <>
      <Rabbit x={92} y={88} turned={true} size={0.9} />
      <path className="paper" transform="translate(40 40) scale(-1 1)" d={BUBBLE} />
      <path className="heart" transform="translate(40 40) scale(.6)" d={HEART} />
    </>
  ),
  scherm: (
    <>
      <rect className="paper" x="54" y="30" width="56" height="42" rx="5" />
      <path className="pen" d="M72 80h20M82 72v8" />
      <path className="glow" d="m82 38 4 8 9 1-6.5 6 2 9-8.5-4.500L73.5 62l2-9L69 47l9-1z" />
      <Rabbit x={28} y={88} size={0.9} />
    </>
  ),
  denken: (
    <>
      <Rabbit x={44} y={88} />
      <circle className="paper" cx="70" cy="40" r="4" />
      <circle className="paper" cx="92" cy="28" r="17" />
      <path className="pen" d="M87 24a5.5 5.5 0 1 1 8 5c-2 1-3 2-3 4M92 38v.2" />
    </>
  ),
  wachten: (
    <>
      <circle className="paper" cx="86" cy="46" r="26" />
      <path className="pen" d="M86 28v18l12 8" />
      <Rabbit x={34} y={88} size={0.9} />
      <Lux x={112} y={22} size={0.6} />
    </>
  ),
  lijf: (
    <>
      <path
        className="paper"
        d="M54 14c14 6 26 6 34 2 2 36-6 58-34 72C26 74 18 52 20 16c8 4 20 4 34-2z"
        transform="translate(6 0)"
      />
      <Rabbit x={60} y={78} size={0.85} />
      <Lux x={104} y={34} size={0.8} />
    </>
  ),
};

export function StepPicture({ name }: { name: StepDrawing }) {
  return (
    <svg className="picture" viewBox="0 0 124 92" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
