/** Above the results when what was typed may mean danger: what to do now. The words and lines are data. */
import type { ReactNode } from 'react';
import { SiteLink } from '~/content/site-link';
import { HelplineCard } from '~/directory/helpline-card';
import { helplinePath } from '~/helplines/helplines';
import { spokenName } from '~/ui/spoken-number';
import type { DangerData } from './danger-data';

interface DangerBlocksProps {
  dangers: DangerData[];
  /** The numbers for urgent danger; below, as what was typed may need another one first. */
  numbers: ReactNode;
}

export function DangerBlocks({ dangers, numbers }: DangerBlocksProps) {
  const areAllCalled = dangers.some(({ call }) => call.length > 1);
  return (
    <div className="aside urgent">
      {dangers.map(({ id, title, text, call, cards, pages }) => (
        <section key={id} data-danger={id}>
          <h3>{title}</h3>
          <p>{text}</p>
          {call.length > 0 ? (
            <p className="call">
              {call.map(({ number, href, name }) => (
                <a key={href} href={href} aria-label={spokenName(`${number} ${name}`)}>
                  <b>{number}</b> {name}
                </a>
              ))}
            </p>
          ) : null}
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
      {areAllCalled ? null : <p className="aside-title">{numbers}</p>}
    </div>
  );
}
