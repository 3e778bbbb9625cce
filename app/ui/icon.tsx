/** Small line drawings beside words; never alone, so hidden from a screen reader. */
const DRAWINGS = {
  call: 'M5 3h4l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
  chat: 'M4 4h16v12H10l-5 4v-4H4z',
  write: 'M3 5h18v14H3zM3 6l9 7 9-7',
  go: 'M9 5l7 7-7 7',
  leave: 'M14 4h6v16h-6M4 12h11M11 8l4 4-4 4',
  read: 'M4 5h16v14H4zM8 9.5h8M8 14.5h5',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 21a7 7 0 0 1 14 0',
  friend:
    'M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6 6 0 0 1 12 0M16 4.5a3.5 3.5 0 0 1 0 6M17.5 14.5a6 6 0 0 1 4 5.5',
  home: 'M3 11l9-8 9 8M5.5 9v11h13V9M10 20v-6h4v6',
  unsure: 'M8 8.5a4 4 0 1 1 6 3.5c-1.5 1-2 1.6-2 3.5M12 19.5v.5',
  tongue: 'M3 5h10M8 3v2c0 5-2 8-5 9m2-7c1 3 3 5 6 6m0 8 5-11 5 11m-8-4h6',
  sound: 'M4 9h4l5-4v14l-5-4H4zM16.5 8.5a5 5 0 0 1 0 7M19 6a9 9 0 0 1 0 12',
} as const;

export type IconName = keyof typeof DRAWINGS;

export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `icon ${className}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
