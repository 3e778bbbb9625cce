process.env.TZ = 'Europe/Brussels';

/** `npm run outbox|visits|availability -- ...`: a command of the site itself, after the same preparation as `npm start`. */
const { loadBuild, giveUp } = await import('./prepare.js');
const [name = '', ...parameters] = process.argv.slice(2);

try {
  const { commands } = (await loadBuild()).entry.module;
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!command) throw Object.assign(new Error(`There is no command "${name}".`), { code: 'UNKNOWN_COMMAND' });
  // A number is the exit code; a command that gives none went well.
  process.exitCode = (await command(parameters)) ?? 0;
} catch (error) {
  giveUp(error);
}
