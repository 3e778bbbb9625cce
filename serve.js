process.env.TZ = 'Europe/Brussels'; // Every hour on the site is an hour in Brussels, wherever the machine stands.

/**
 * `node serve.js`: serves the release that it stands in, or that of build/ beside it. It installs and builds nothing, and
 * writes only into DATA_DIR. `node serve.js outbox list` runs a command of the site (outbox, answers, visits, availability).
 * Started through a symlink (`current/serve.js`), SIGHUP serves what that points to by then (docs/operations.md).
 */
const { requireNode } = await import('./scripts/serving/oldest-node.js');
requireNode();

const { default: cluster } = await import('node:cluster');
const { giveUp } = await import('./scripts/serving/give-up.js');
const { loadServer, releaseBeside } = await import('./scripts/serving/load.js');
const [command, ...parameters] = process.argv.slice(2);

try {
  if (command !== undefined) {
    const { runCommand } = await import('./scripts/serving/command.js');
    await runCommand(await loadServer(releaseBeside(import.meta.url)), command, parameters);
  } else if (cluster.isPrimary) {
    const { keepServing } = await import('./scripts/serving/primary.js');
    keepServing(process.argv[1] ?? '');
  } else {
    const { stopGently } = await import('./scripts/serving/worker.js');
    stopGently();
    const build = await loadServer(releaseBeside(import.meta.url));
    await build.entry.module.start(build);
  }
} catch (error) {
  giveUp(error);
}
