/** On the screen only: which paper, and how to print. */
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { PAPERS, type Paper } from './material';

interface PaperChoiceProps {
  /** Absent: there is one size. */
  paper?: Paper | undefined;
  children: ReactNode;
}

export function PaperChoice({ paper, children }: PaperChoiceProps) {
  const t = useText();
  return (
    <div className="screen-only">
      <p>{t('material.howToPrint')}</p>
      <p className="papers">
        {paper
          ? PAPERS.map((size) => (
              <a key={size} href={`?formaat=${size}`} aria-current={size === paper ? 'page' : undefined}>
                {t(`material.papers.${size}`)}
              </a>
            ))
          : null}
        {children}
      </p>
    </div>
  );
}
