/**
 * Ticks that make a list of one's own on the same page, and numbers to say to a helper. Nothing is sent: no box has a name, and
 * the form has no button that sends. Nothing stays: a browser that keeps forms is told not to. No script is needed (app/ui/styles/ticked.ts).
 */
import { Fragment, type ReactNode } from 'react';
import { NoSendingByEnter } from '~/ui/no-sending-by-enter';
import { isShown, type Plan, shownItems } from './plan';

interface PlanTicksProps {
  plan: Plan;
  /** The button that reads aloud what is ticked. */
  aloud: ReactNode;
}

export function PlanTicks({ plan, aloud }: PlanTicksProps) {
  return (
    <>
      <h2 id="plan">{plan.title}</h2>
      <p className="hint">{plan.hint}</p>
      <Boxes plan={plan} aloud={aloud} />
    </>
  );
}

function Boxes({ plan, aloud }: PlanTicksProps) {
  return (
    <form className="ticks" autoComplete="off" aria-labelledby="plan" data-aloud="">
      {plan.groups.map(({ title, items }) => (
        <Fragment key={items[0]?.number}>
          {title ? <h3>{title}</h3> : null}
          {items.filter(isShown).map(({ number, words }) => (
            <Fragment key={number}>
              <input type="checkbox" id={`plan-${number}`} />
              <label htmlFor={`plan-${number}`}>
                <b>{number}</b> {`${words} `}
              </label>
            </Fragment>
          ))}
        </Fragment>
      ))}
      <OwnList plan={plan} aloud={aloud} />
      <NoSendingByEnter />
    </form>
  );
}

/** Everything that can be ticked, and shown when it is. */
function OwnList({ plan, aloud }: PlanTicksProps) {
  const items = shownItems(plan);
  return (
    <div className="mine">
      <h2 id="mine">{plan.list}</h2>
      <p className="none">{plan.empty}</p>
      <div className="some">
        {aloud}
        <ul>
          {items.map(({ number, words }) => (
            <li key={number} className="when">
              {words}
            </li>
          ))}
        </ul>
        <h3>{plan.code}</h3>
        <p className="code">
          {items.map(({ number }) => (
            <b key={number} className="when">
              {`${number} `}
            </b>
          ))}
        </p>
        <p>{plan.say}</p>
        <button type="reset">{plan.wipe}</button>
      </div>
    </div>
  );
}
