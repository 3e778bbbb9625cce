process.env.TZ = 'Europe/Brussels';

/** The site in a process of its own, as `npm start` runs it; `--without-page-cache` renders each page for each visitor. */
const { loadBuild } = await import('../scripts/prepare.js');
const { build } = await loadBuild();
await build.entry.module.start(build, { pageCache: !process.argv.includes('--without-page-cache') });
