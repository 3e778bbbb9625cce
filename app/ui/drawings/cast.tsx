/** Lux and the rabbit, drawn once: every drawing of the children's pages is made of them. */

interface Position {
  x: number;
  y: number;
  /** 1 unless told. */
  size?: number;
  /** Looks the other way. */
  turned?: boolean;
}

function at({ x, y, size = 1, turned = false }: Position): string {
  return `translate(${x} ${y}) scale(${turned ? -size : size} ${size})`;
}

/** Stands on (x, y). One ear is always up, the other bends to whoever speaks: it listens. */
export function Rabbit(place: Position) {
  return (
    <g transform={at(place)}>
      <path className="fur" d="M-6-34c-7-9-9-22-4-30 5-1 8 12 8 29z" />
      <path className="fur" d="M3-35c0-10 5-19 13-21 4 4 0 15-8 23z" />
      <path className="fur" d="M-13 0c-5-12 1-20 13-20s18 8 13 20z" />
      <circle className="tail" cx="15" cy="-5" r="5" />
      <path className="fur" d="M-14-27c0-9 6-14 14-14s14 5 14 14-6 12-14 12-14-3-14-12z" />
      <path
        className="pen"
        d="M-8-28c1-2 4-2 5 0M4-28c1-2 4-2 5 0M-2-23h3l-1.5 2zM-.5-21c-1 3-4 3-5 1M-.5-21c1 3 4 3 5 1"
      />
      <path className="fur" d="M-9 0c-3-4 1-8 6-6v6zM9 0c3-4-1-8-6-6v6z" />
    </g>
  );
}

/** Flies with its middle at (x, y). Its light is on. */
export function Lux(place: Position) {
  return (
    <g transform={at(place)}>
      <circle className="halo" r="17" />
      <path className="wing" d="M-3-7c-10-8-15-4-12 1s8 5 12 3zM3-7c10-8 15-4 12 1s-8 5-12 3z" />
      <ellipse className="glow" cy="4" rx="8.5" ry="10" />
      <path className="coat" d="M-8.2 2c1-9 15.4-9 16.4 0z" />
      <circle className="fur" cy="-9" r="6.5" />
      <path className="pen" d="M-3-14c-1-4-3-5-5-5M3-14c1-4 3-5 5-5M-3.5-10h.1M3.5-10h.1M-2-7c1 1.5 3 1.5 4 0" />
    </g>
  );
}
