/** A children's page names one drawing for each of its steps. */
import { inSteps } from '~/content/prose';
import { type CheckedPage, fieldFault } from '../checked-page';
import type { Fault } from '../fault';

export function drawingFaults(page: CheckedPage): Fault[] {
  const steps = inSteps(page.html).steps.length;
  if (page.drawings === undefined || page.drawings.length === steps) return [];
  const words = `${page.drawings.length} tekeningen voor ${steps} tussentitels (##); noem er één voor elke tussentitel`;
  return [fieldFault(page, 'drawings', words)];
}
