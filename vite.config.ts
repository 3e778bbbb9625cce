import { reactRouter } from '@react-router/dev/vite';
import browserslistToEsbuild from 'browserslist-to-esbuild';
import { Features } from 'lightningcss';
import { defineConfig } from 'vitest/config';
import { browserDefines } from './app/browser/defines.ts';
import { flexGap } from './scripts/floor/flex-gap.js';

// Every hour on the site is an hour in Brussels, wherever the machine stands.
process.env.TZ = 'Europe/Brussels';

const underTest = process.env.VITEST !== undefined;

/** The fault harness: in its long form (`npm run faults`), and in the short one that is part of `npm test`. */
const faults = {
  include: ['tests/faults/**/*.test.ts'],
  globalSetup: ['tests/faults/support/setup.ts'],
};

/** In milliseconds. These end what hangs: a test that is slow, on a busy machine, is no test that fails. */
const patience = { testTimeout: 900_000, hookTimeout: 300_000, expect: { poll: { timeout: 120_000 } } };

export default defineConfig({
  plugins: underTest ? [] : [flexGap(), reactRouter()],
  define: browserDefines,
  build: { target: browserslistToEsbuild() },
  // The tracker explains itself in the console of who works on it; its words would be in every page.
  worker: { rolldownOptions: { output: { minify: { compress: { dropConsole: true } } } } },
  // No sheet says light-dark(), so none needs the variables that stand in for it.
  css: { lightningcss: { exclude: Features.LightDark } },
  resolve: { tsconfigPaths: true },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'clone', include: ['tests/clone/**/*.test.ts'], ...patience },
      },
      {
        extends: true,
        test: { name: 'deploying', include: ['tests/deploying/**/*.test.ts'], ...patience, hookTimeout: 900_000 },
      },
      {
        extends: true,
        test: { name: 'firefox', include: ['tests/firefox/**/*.test.ts'], ...patience },
      },
      {
        extends: true,
        test: { name: 'engines', include: ['tests/engines/*.test.ts'], ...patience },
      },
      // Pure logic keeps nothing from one file for the next: loading it once saves more than half of the time.
      { extends: true, test: { name: 'unit', include: ['app/**/*.test.{ts,tsx}'], ...patience, isolate: false } },
      {
        extends: true,
        test: {
          name: 'truth',
          include: ['tests/truth/**/*.test.ts'],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          ...patience,
        },
      },
      {
        extends: true,
        test: { name: 'proxy', include: ['tests/proxy/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 120_000 },
      },
      // One scenario at a time: they measure.
      {
        extends: true,
        test: { name: 'faults', ...patience, ...faults, fileParallelism: false, testTimeout: 60 * 60_000 },
      },
      {
        extends: true,
        test: { name: 'faults-short', ...patience, ...faults, env: { FAULTS_FORM: 'short' } },
      },
    ],
  },
});
