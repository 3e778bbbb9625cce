/** The bar of one row: a row of lit windows where the finding speaks of it, else only its frame. The number stands beside it. */
export function Bar({ width, lit }: { width: number; lit: boolean }) {
  const end = `${width}%`;
  return (
    <svg className="bar" width="100%" height="12" aria-hidden="true">
      <rect className={lit ? 'lit' : undefined} y="1" width={end} height="10" />
      {lit ? <line x2={end} y1="6" y2="6" /> : null}
    </svg>
  );
}
