/** Above the results when what was typed may mean danger: what to do now. The words and lines are data. */
import type { ReactNode } from 'react';
import { SiteLink } from '~/content/site-link';
import { HelplineCard } from '~/directory/helpline-card';
import { helplinePath } from '~/helplines/helplines';
import type { DangerData } from './danger-data';

interface DangerBlocksProps {
  dangers: DangerData[];
  /** The numbers for urgent danger. */
  numbers: ReactNode;
}

export function DangerBlocks({ dangers, numbers }: DangerBlocksProps) {
  return (
    <div className="aside urgent">
      <p className="aside-title">{numbers}</p>
      {dangers.map(({ id, title, text, cards, pages }) => (
        <section key={id} data-danger={id}>
          <h3>{title}</h3>
          <p>{text}</p>
          {pages.map(({ path, title: words }) => (
            <p key={path}>
              <SiteLink to={path}>{words}</SiteLink>
            </p>
          ))}
          {cards.map((card) => (
            <HelplineCard key={card.id} card={card} href={helplinePath(card.id)} />
          ))}
        </section>
      ))}
    </div>
  );
}
