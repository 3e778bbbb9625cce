/** Why nothing was published, in words for whoever publishes. */
export class DeployError extends Error {
  /** @override */
  name = 'DeployError';
}
