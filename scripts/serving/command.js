/**
 * Runs a command of the site: `outbox list`. Sets the exit code: what the command gives; one that gives none went well.
 * @param {import('./load.js').SiteBuild} build
 * @param {string} name
 * @param {string[]} parameters
 * @throws when there is no such command
 */
export async function runCommand(build, name, parameters) {
  const { commands } = build.entry.module;
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!command) {
    const message = `There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`;
    throw Object.assign(new Error(message), { name: 'CommandError' });
  }
  process.exitCode = (await command(parameters)) ?? 0;
}
