/** Small line drawings beside words; never alone, so hidden from a screen reader. */
const DRAWINGS = {
  call: 'M5 3h4l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
  chat: 'M4 4h16v12H10l-5 4v-4H4z',
  write: 'M3 5h18v14H3zM3 6l9 7 9-7',
  go: 'M9 5l7 7-7 7',
  leave: 'M14 4h6v16h-6M4 12h11M11 8l4 4-4 4',
} as const;

export type IconName = keyof typeof DRAWINGS;

export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
