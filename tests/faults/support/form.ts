/** The two forms of the harness: `npm run faults` takes its time, `npm test` runs a short form of the same. */
export const SHORT = process.env.FAULTS_FORM === 'short';

/** Printed with each scenario; FAULTS_SEED=<seed> plays it again. */
export const SEED = Number(process.env.FAULTS_SEED ?? Math.floor(Date.now() % 2 ** 31));

export function longOrShort<Value>(long: Value, short: Value): Value {
  return SHORT ? short : long;
}
