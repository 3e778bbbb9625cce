/** The oldest Node that the site runs on, as `engines` in package.json says. */
const OLDEST = { major: 20, minor: 19 };

/** Ends the process with 1 on an older one, before it is asked to read what it cannot. Imports nothing, for the same reason. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  process.stderr.write(`This site needs Node ${OLDEST.major}.${OLDEST.minor} or later; this is ${process.version}.\n`);
  process.exit(1);
}
