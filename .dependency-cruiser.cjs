// Who may know whom (docs/decisions, CONTRIBUTING.md). test/architecture plants a culprit for each of these rules.

const specs = String.raw`\.spec\.ts$|\.spec-support\.ts$|^(apps|libs)/[^/]+/(src/)?spec/`;
const infrastructure = '^apps/[^/]+/src/infrastructure/';
const marked = String.raw`\.(module|controller|processor|job|dto|decorator)\.ts$|^apps/[^/]+/src/main\.ts$`;
const markedAtTheEdge = String.raw`^libs/(access|http-edge)/src/.*\.(guard|filter|pipe|middleware)\.ts$`;
const typesOnly = ['type-only'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'model-is-pure',
      comment: 'The rules of the mechanism depend on nothing: no package, no other part, not even a builtin of Node.',
      severity: 'error',
      from: { path: '^libs/warning-model/', pathNot: specs },
      to: { pathNot: '^libs/warning-model/' },
    },
    {
      name: 'apps-never-import-each-other',
      comment: 'The bureau and the receivers meet in the ledger alone, so that each works while the other is down.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-know-only-the-model',
      comment: 'apps → operations, channels, access, api-schemas, runtime, http-edge → ledger → warning-model. No lib knows an app.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: '^libs/(operations|api-schemas|runtime|http-edge|rosters)/' },
      to: { path: '^(apps|libs)/', pathNot: '^libs/($1|warning-model)/' },
    },
    {
      name: 'shared-features-know-no-channel',
      comment: 'What both apps have as a feature stands above operations and the edge, and knows what a thin controller knows.',
      severity: 'error',
      from: { path: '^libs/rosters/', pathNot: specs },
      to: {
        path: '^(apps|libs)/',
        pathNot: '^libs/(rosters|access|api-schemas|http-edge|operations|ledger|warning-model)/',
      },
    },
    {
      name: 'operations-know-ledger-and-model',
      comment: 'The parts between the apps and the ledger may use the ledger and the model, and nothing else of ours.',
      severity: 'error',
      from: { path: '^libs/(operations|api-schemas|runtime|http-edge)/' },
      to: { path: '^(apps|libs)/', pathNot: '^libs/($1|ledger|warning-model)/' },
    },
    {
      name: 'operations-know-no-framework',
      comment: 'A change of state is the same whether a page, a timer or a command asks for it: no Nest, no HTTP, no queue.',
      severity: 'error',
      from: { path: '^libs/operations/' },
      to: { path: '^(http|https|http2|net|node:http|node:https|node:net)$|node_modules/(@nestjs/|express/|bullmq/|ioredis/|nodemailer/)' },
    },
    {
      name: 'libs-are-entered-by-their-door',
      comment: 'A lib shows what its index.ts exports; what is behind it may change.',
      severity: 'error',
      from: { path: '^(apps|libs|tools)/([^/]+)/' },
      to: {
        path: '^libs/[^/]+/src/',
        pathNot: String.raw`^libs/[^/]+/src/index\.ts$|^libs/channels/src/webhook/receiver-addresses\.ts$|^libs/web-kit/src/(account/index\.ts|map/index\.ts|roster/index\.ts|polyfills/index\.ts|time/index\.ts|words/(call-end|mail-report|roster)-words\.ts|style/style\.css)$|^$1/$2/`,
      },
    },
    {
      name: 'only-ledger-knows-typeorm',
      comment: 'A row is not a bulletin: what TypeORM needs ends where the ledger ends.',
      severity: 'error',
      from: { pathNot: '^libs/ledger/' },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'model-files-know-no-pg',
      comment: 'SQL is spoken in the ledger and in an app’s infrastructure, never where a bulletin is thought about.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^libs/ledger/|${infrastructure}|${specs}` },
      to: { path: 'node_modules/(pg|@types/pg|pg-pool|pg-cursor)/' },
    },
    {
      name: 'frameworks-only-in-marked-files',
      comment: 'NestJS and BullMQ appear only in files that say so by their ending, in main.ts, and in an app’s infrastructure.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `${marked}|${markedAtTheEdge}|${infrastructure}|${specs}` },
      to: { path: 'node_modules/(@nestjs/|bullmq/|ioredis/)' },
    },
    {
      name: 'console-works-with-the-database-alone',
      comment: 'Offices must be able to acknowledge while the queues and the dispatcher are down.',
      severity: 'error',
      from: { path: '^apps/receiver-console/' },
      to: { path: 'node_modules/(@nestjs/bullmq/|bullmq/|ioredis/)' },
    },
    {
      name: 'tools-stay-outside',
      comment: 'Tools run the product; the product does not know them.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { path: '^(tools|scripts)/' },
    },
    {
      name: 'tests-stay-out-of-production',
      comment: 'Nothing that runs in production is written for a test.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: specs },
      to: { path: `${specs}|^test/` },
    },
    {
      name: 'tools-know-the-harness-alone',
      comment: 'Tools and tests start the product with the same harness; nothing else of the tests is for tools.',
      severity: 'error',
      from: { path: '^tools/', pathNot: specs },
      to: { path: `${specs}|^test/`, pathNot: '^test/harness/src/' },
    },
    {
      name: 'tools-are-entered-by-their-door',
      comment: 'A test may run what a tool exports by the index.ts of its folder; what is behind it may change.',
      severity: 'error',
      from: { path: '^test/' },
      to: { path: '^(tools|scripts)/', pathNot: String.raw`^tools/src/[^/]+/index\.ts$` },
    },
    {
      name: 'judge-shares-nothing',
      comment:
        'The judge of the simulator knows docs/design.md and the rows. A rule that it shared with the product would be wrong in both.',
      severity: 'error',
      from: { path: '^tools/src/simulate/judge/' },
      to: { path: '^(apps|libs|test|tools|scripts)/', pathNot: '^tools/src/simulate/judge/' },
    },
    {
      name: 'no-circular',
      comment: 'What needs each other is one thing, or has a third thing between.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: typesOnly } },
    },
    {
      name: 'no-undeclared-dependency',
      comment: 'A package’s dependency list is its permission list: what is not in it was not asked for.',
      severity: 'error',
      from: { pathNot: specs },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-dependency-in-production',
      comment: 'A development dependency is not there in production.',
      severity: 'error',
      from: { path: '^(apps|libs|tools)/', pathNot: specs },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: typesOnly },
    },
    {
      name: 'nothing-is-unresolvable',
      comment: 'An import that leads nowhere fails when somebody needs it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps/[^/]+(/web)?|libs/[^/]+|tools)/dist/|^test/harness/dist/|^test/architecture/culprits/|^(coverage|[.]data)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    // The libs' `types` condition leads to their sources, so the real edges are seen and no build is needed.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.mts', '.vue', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
