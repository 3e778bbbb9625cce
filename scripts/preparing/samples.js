/** What may be built to look at and not be published stops here. */
import { samplesInContent } from '../content-gate.js';
import { StepError } from './step.js';

/** @throws StepError that names each example of the editing guide in content/, with its line */
export async function refuseSamples() {
  const samples = await samplesInContent();
  if (samples.length > 0) throw new StepError('content', `This is no site to publish yet:\n${samples.join('\n')}`);
}
