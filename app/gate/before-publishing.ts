/** What may be built to look at, and not to be published. */
import { filesIn, sourceOf } from './content-files.server';
import { inWords } from './fault';
import { sampleFaults } from './rules/samples';

/** Samples of the editing guide that stand in content/, each with its line. */
export function samplesInContent(): string[] {
  return sampleFaults(filesIn('content').map((file) => ({ file, source: sourceOf(file) ?? '' }))).map(inWords);
}
