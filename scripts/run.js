process.env.TZ = 'Europe/Brussels';

/** `npm run outbox|visits|availability|store -- ...`: a command of the site itself, after the same preparation as `npm start`. */
const { loadBuild } = await import('./prepare.js');
const { giveUp } = await import('./serving/give-up.js');
const { runCommand } = await import('./serving/command.js');
const [name = '', ...parameters] = process.argv.slice(2);

try {
  await runCommand((await loadBuild()).build, name, parameters);
} catch (error) {
  giveUp(error);
}
