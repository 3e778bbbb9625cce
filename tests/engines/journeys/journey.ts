import type { Visit } from '../visit';

/** A way through the site that must be open in every engine. */
export interface Journey {
  name: string;
  /** Whether pages run their script: on, off, or one after the other. */
  script: 'on' | 'off' | 'either';
  /** @throws Error that names the step where the way ends */
  walk(visit: Visit): Promise<void>;
}
