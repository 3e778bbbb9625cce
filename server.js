process.env.TZ = 'Europe/Brussels'; // Every hour on the site is an hour in Brussels, wherever the machine stands.

/**
 * `npm start`: installs what is missing, builds what is stale, then serves in this same process. When that fails the last
 * good release is served, loudly (serve.js serves one without looking at anything else).
 * Plain JavaScript with nothing imported at the top, because it runs before anything is installed.
 */
const { requireNode } = await import('./scripts/serving/oldest-node.js');
requireNode();

const { loadBuild } = await import('./scripts/prepare.js');
const { giveUp } = await import('./scripts/serving/give-up.js');
try {
  const { build, heldBack } = await loadBuild();
  await build.entry.module.start(build, heldBack ? { heldBack } : {});
} catch (error) {
  giveUp(error);
}
