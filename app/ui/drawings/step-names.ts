/** The drawings a children's page can name, one for each of its steps. Dutch: they are written in content/. */
export const STEP_DRAWINGS = [
  'luisteren',
  'bellen',
  'schrijven',
  'veilig',
  'hart',
  'samen',
  'vertellen',
  'scherm',
  'denken',
  'wachten',
  'lijf',
] as const;
export type StepDrawing = (typeof STEP_DRAWINGS)[number];
