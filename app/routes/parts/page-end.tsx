/** How every page ends that is read: what to do now, where to read on, and who can see that you were here. */
import type { ReactNode } from 'react';
import { SafetyStrip } from './safety-strip';
import { EndPanel } from './site-panel';

export function PageEnd({ next }: { next?: ReactNode }) {
  return (
    <>
      <EndPanel />
      {next}
      <SafetyStrip />
    </>
  );
}
