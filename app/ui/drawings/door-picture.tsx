/** What leads into a section, in its own hand and colours: a firefly, a door that is open, a window. */
import type { Audience } from '~/audiences/audiences';

interface Drawing {
  light: string;
  ink: string;
  /** Filled with light. */
  glow: string;
  lines: string;
}

const DRAWINGS: Record<Audience, Drawing> = {
  children: {
    light: '#ffc62e',
    ink: '#1e2350',
    glow: 'M20 13a11 12 0 1 1 0 24 11 12 0 1 1 0-24z',
    lines: 'M20 13a6 6 0 1 1 0-9 6 6 0 0 1 0 9zM16 5l-3-3M24 5l3-3M10 20C2 12 2 24 9 24M30 20c8-8 8 4 1 4',
  },
  teens: {
    light: '#ff9178',
    ink: '#151126',
    glow: 'M11 38V4h18v34z',
    lines: 'M4 38h32M11 38V4h18v34M11 4l9 6v28M17 22v.1',
  },
  adults: {
    light: '#f2b544',
    ink: '#142b33',
    glow: 'M10 4h20v32H10z',
    lines: 'M20 4v32M10 20h20M6 36h28',
  },
};

export function DoorPicture({ audience }: { audience: Audience }) {
  const { light, ink, glow, lines } = DRAWINGS[audience];
  return (
    <svg
      viewBox="0 0 40 40"
      width="40"
      height="40"
      stroke={ink}
      strokeWidth="2.2"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={glow} fill={light} />
      <path d={lines} fill="none" strokeLinecap="round" />
    </svg>
  );
}
