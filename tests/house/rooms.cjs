/** The import rules of the house for dependency-cruiser: arrows point down only. */
const ground = 'accounts|answers|policies|figures|log'
const first = 'systems|evidence|reports|rubrics|ledger|reputation'
const second = 'grading|issues|triage|bounties|payments|moderation|repairs|sanctions|programmes'
const third = 'appeals'
const roof = 'notifications|integrations|transparency|belongings'

const tests = '\\.test\\.tsx?$|^tests/'
const door = (rooms) => `^app/domain/(${rooms})/`
const windows = '^app/domain/[^/]+/(model|harms)\\.ts$'

const floor = (name, rooms, above) => ({
  name: `${name}-knows-nothing-above`,
  severity: 'error',
  from: { path: door(rooms), pathNot: tests },
  to: { path: door(above) },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: tests },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rooms-are-entered-by-door-or-window',
      severity: 'error',
      from: { path: '^app/domain/([^/]+)/', pathNot: tests },
      to: { path: '^app/domain/', pathNot: ['^app/domain/$1/', '^app/domain/[^/]+/index\\.server\\.ts$', windows] },
    },
    {
      name: 'outsiders-use-door-or-window',
      severity: 'error',
      from: { path: '^(app/(routes|http|jobs|ui|boot|cli|commands|entry|root)|db)', pathNot: tests },
      to: { path: '^app/domain/', pathNot: ['^app/domain/[^/]+/index\\.server\\.ts$', windows] },
    },
    floor('ground-floor', ground, [first, second, third, roof].join('|')),
    floor('first-floor', first, [second, third, roof].join('|')),
    floor('second-floor', second, [third, roof].join('|')),
    floor('third-floor', third, roof),
    {
      name: 'domain-knows-no-web',
      severity: 'error',
      from: { path: '^app/(domain|kernel|access)/', pathNot: tests },
      to: { path: '^app/(routes|http|ui|jobs)/|@remix-run|node_modules/react' },
    },
    {
      name: 'windows-are-pure',
      severity: 'error',
      from: { path: windows },
      to: { pathNot: ['^app/kernel/(machine|actor|refused)\\.ts$', '^app/domain/[^/]+/[a-z-]+\\.ts$'] },
    },
    {
      name: 'browsers-get-no-server-code',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: tests },
      to: { path: '\\.server\\.tsx?$|^db/|^app/(routes|http|jobs|access)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes-and-http-hold-no-sql',
      severity: 'error',
      from: { path: '^app/(routes|ui|http)/', pathNot: tests },
      to: { path: '^db/|drizzle-orm', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'access-is-pure',
      severity: 'error',
      from: { path: '^app/access/', pathNot: tests },
      to: { pathNot: '^app/(access|kernel/(actor|refused))' },
    },
    {
      name: 'kernel-knows-no-room',
      severity: 'error',
      from: { path: '^app/kernel/', pathNot: tests },
      to: { path: '^app/(domain|access|jobs)/' },
    },
    {
      name: 'schema-knows-words-only',
      severity: 'error',
      from: { path: '^db/schema/' },
      to: { path: '^app/', pathNot: ['^app/kernel/(actor|machine)\\.ts$', windows] },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: [tests, '^db/seed/demo'] },
      to: { path: tests },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
