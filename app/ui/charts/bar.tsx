/** One horizontal bar in a table's row; the number stands beside it. */

/** @param share how long it is, from 0 to 1 of the longest; null: not shown, only a dotted frame */
export function Bar({ share }: { share: number | null }) {
  return (
    <svg className="bar" width="100%" height="12" aria-hidden="true">
      {share === null ? (
        <rect className="hidden-count" y="1" width="2%" height="10" />
      ) : (
        <rect className="part-0" y="1" width={`${Math.round(share * 1000) / 10}%`} height="10" />
      )}
    </svg>
  );
}
