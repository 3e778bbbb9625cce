/** Errors whose message tells the operator what to do. */
const MENDABLE = ['ConfigError', 'DatabaseError', 'KeyFileError', 'StepError', 'CommandError', 'DeployError'];

/**
 * Ends the process with 1. A fault the operator can mend is said in its own words, any other with where it happened.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  process.stderr.write(`${isMendable(error) ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
}

/** @param {unknown} error @returns {error is Error} */
function isMendable(error) {
  return error instanceof Error && (MENDABLE.includes(error.name) || 'code' in error);
}
