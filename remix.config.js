/**
 * The options of Remix, today React Router 7 in framework mode (docs/decisions/0001).
 * react-router.config.ts passes them on.
 * @type {import('@react-router/dev/config').Config}
 */
export default {
  appDirectory: 'app',
  // `npm run build` builds beside the release that may be running (scripts/prepare.js).
  buildDirectory: process.env.BUILD_INTO ?? 'build',
  ssr: true,
  serverModuleFormat: 'esm',
  // Nothing is hydrated by the framework: the pages carry no <Scripts/>, so no manifest is ever asked for.
  routeDiscovery: { mode: 'initial' },
  future: {
    v8_middleware: true,
    v8_passThroughRequests: true,
    v8_splitRouteModules: false,
    v8_trailingSlashAwareDataRequests: true,
    v8_viteEnvironmentApi: true,
  },
};
