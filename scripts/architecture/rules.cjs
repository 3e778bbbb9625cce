/**
 * Which room may import which: only what stands lower, and never a neighbour of the same storey. Type imports count.
 * Read by dependency-cruiser (`npm run check`). Tests may reach further: they put rooms together.
 */
const STOREYS = [
  ['platform', 'audiences'],
  ['i18n'],
  ['ui'],
  ['content'],
  ['hours', 'figures', 'safety'],
  ['helplines', 'outbox', 'visits'],
  ['forms'],
  ['answers'],
  ['availability', 'contact'],
  ['material', 'directory'],
  ['partners', 'sharing', 'campaigns', 'languages'],
  ['addresses'],
  ['leaving', 'search'],
  ['browser'],
  ['server', 'gate'],
  ['routes'],
];

const TESTS = String.raw`\.test\.tsx?$|/testing/|/testing\.ts$`;
/** @param {string[]} rooms */
const inRooms = (rooms) => `^app/(${rooms.join('|')})/`;

/**
 * A room imports from itself and from what stands lower: neither higher, nor from a room beside it, nor the document.
 * @param {string[]} rooms
 * @param {number} storey
 * @returns {import('dependency-cruiser').IForbiddenRuleType[]}
 */
function rulesOf(rooms, storey) {
  const lower = STOREYS.slice(0, storey).flat();
  return rooms.map((room) => ({
    name: `${room}-looks-down`,
    severity: 'error',
    comment: `app/${room} imports only from storeys below its own (scripts/architecture/rules.cjs).`,
    from: { path: inRooms([room]), pathNot: TESTS },
    to: { path: '^app/', pathNot: inRooms([...lower, room]) },
  }));
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...STOREYS.flatMap(rulesOf),
    {
      name: 'every-room-has-a-storey',
      severity: 'error',
      comment: 'A new room takes its place in STOREYS.',
      from: {},
      to: { path: '^app/[^/]+/', pathNot: inRooms(STOREYS.flat()) },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that need each other are one file, or a third one is missing.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-the-gate-is-for-scripts',
      severity: 'error',
      comment: 'What stops a build is no part of what serves.',
      from: { path: '^app/', pathNot: `^app/gate/|${TESTS}` },
      to: { path: '^app/gate/' },
    },
    {
      name: 'no-development-package-in-the-site',
      severity: 'error',
      from: { path: '^app/', pathNot: `${TESTS}|^app/routes\\.ts$|^app/gate/` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'content-collections' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`\+types/|\.content-collections` },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
