/** The bar of one row: a row of lit windows where the finding speaks of it, else only its frame. The number stands beside it. */
export function Bar({ width, lit }: { width: number; lit: boolean }) {
  return (
    <svg className="bar" width="100%" height="12" aria-hidden="true">
      <rect className={lit ? 'lit' : undefined} y="1" width={`${width}%`} height="10" />
    </svg>
  );
}

/** What lit bars and houses are filled with, once in a page. */
export function Panes() {
  return (
    <svg className="hidden" aria-hidden="true">
      <pattern id="ruiten" width="14" height="14" patternUnits="userSpaceOnUse">
        <rect width="14" height="14" />
        <path d="M0 0H14M0 0V14" />
      </pattern>
    </svg>
  );
}
