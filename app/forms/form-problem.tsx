/** Says above a form why it was not taken; the text still stands in it. */
import type { ReactNode } from 'react';
import { BEGINS_HERE } from '~/ui/begins';
import type { Problem } from './form-answer';

interface Words {
  title: string;
  text: string;
}

interface FormProblemProps {
  problem: Problem | null;
  /** Pressing again helps, or waiting. */
  says: { refused: Words; unavailable: Words };
  /** What works now; nothing where pressing the button is all that is needed. */
  worksNow: ReactNode;
}

export function FormProblem({ problem, says, worksNow }: FormProblemProps) {
  if (problem === null) return null;
  const { title, text } = problem === 'unavailable' ? says.unavailable : says.refused;
  return (
    <div className="summary" role="alert" {...BEGINS_HERE}>
      <h2>{title}</h2>
      <p>{text}</p>
      {problem === 'unfinished' ? null : worksNow}
    </div>
  );
}
