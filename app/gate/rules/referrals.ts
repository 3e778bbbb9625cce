/** Every helpline that a page refers to is in content/helplines. */
import { type CheckedPage, fieldFault } from '../checked-page';
import type { Fault } from '../fault';

export function referralFaults(page: CheckedPage, isHelpline: (id: string) => boolean): Fault[] {
  return page.referrals
    .filter((id) => !isHelpline(id))
    .map((id) => fieldFault(page, 'referrals', `er is geen hulplijn "${id}" in content/helplines`));
}
