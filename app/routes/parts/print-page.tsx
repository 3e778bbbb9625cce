/** A page that is there to be printed: the sheet, and what stands on every page of the site, on the screen only. */
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import type { Paper } from '~/material/material';
import { PaperChoice } from '~/material/paper-choice';
import { DangerLine } from './danger-line';
import { SafetyStrip } from './safety-strip';

interface PrintPageProps {
  what: 'poster' | 'items.affiche' | 'items.kaartjes' | 'items.folder';
  /** Absent: there is one size. */
  paper?: Paper | undefined;
  /** What else can be had, beside the choice of paper. */
  link: ReactNode;
  children: ReactNode;
}

export function PrintPage({ what, paper, link, children }: PrintPageProps) {
  const t = useText();
  return (
    <main id="inhoud" className="printing">
      <h1 className="screen-only">{t(`material.${what}`)}</h1>
      <PaperChoice paper={paper}>{link}</PaperChoice>
      {children}
      <div className="screen-only">
        <p>
          <DangerLine text="panel.danger" />
        </p>
        <SafetyStrip />
      </div>
    </main>
  );
}
