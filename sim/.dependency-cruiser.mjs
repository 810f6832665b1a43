// The layers of the simulator, and who may see it. This array of ranks is the only place that says them:
// sim/ARCHITECTURE.md explains the table, `npm run layers` (part of every `npm test`) enforces it.

/** Bottom to top. A folder imports folders on lower lines, and itself; two folders on one line do not see each other. */
export const ranks = [
  ['lib'],
  ['uapi', 'kernels'],
  ['trace'],
  ['hw'],
  ['cpu'],
  ['page'],
  ['pagecache', 'swap'],
  ['mm'],
  ['fault', 'reclaim'],
  ['fs'],
  ['task'],
  ['proc', 'check'],
]

/** Folders that see less than their rank would allow, or stand beside the ranks: all that they may import. */
export const only = {
  hw: ['lib', 'uapi', 'trace'],
  lang: ['lib', 'uapi', 'cpu/bytecode', 'cpu/image'],
  libc: ['lib', 'uapi', 'cpu/bytecode', 'cpu/image'],
  mirror: ['lib', 'uapi', 'kernels', 'trace'],
}

/** Folders above all layers. Files directly in sim/ are above too. */
export const top = ['cli', 'root', 'test', 'tools']

/** The simulator's doors: what `src/`, `docs/`, `e2e/` and the site's configuration may import. */
export const doors = ['sim/index.ts', 'sim/protocol.ts', 'sim/mirror/mirror.ts']

/** The folders that `folder` may import, itself left out. */
export function allowed(folder) {
  if (only[folder]) return only[folder]
  const rank = ranks.findIndex((line) => line.includes(folder))
  return ranks.slice(0, rank).flat()
}

const tests = '\\.test\\.ts$'
const escape = (name) => name.replace(/[.]/g, '\\.')
const layer = (folder) => ({
  name: `layer-${folder}`,
  comment: `sim/${folder} may import ${['itself', ...allowed(folder)].join(', ')} only`,
  severity: 'error',
  from: { path: `^sim/${folder}/`, pathNot: tests },
  to: { path: '^sim/', pathNot: `^sim/(${[folder, ...allowed(folder)].join('|')})(/|\\.ts$)` },
})

/** Rules for imports of values; an `import type` is free of them, since nothing of it is left when the code runs. */
export const valueRules = [
  {
    name: 'no-cycle',
    comment: 'no cycle of imports, but for the types of one layer (an Mm has Vmas, a Vma has its Mm)',
    severity: 'error',
    from: { path: '^(sim|src)/' },
    to: { circular: true },
  },
  {
    name: 'pages-do-not-ship-the-simulator',
    comment:
      'in the browser the simulator lives in the worker: a page imports #sim for types only, and #sim/mirror for values',
    severity: 'error',
    from: { path: '^(src|docs)/', pathNot: `^src/plugin/|${tests}` },
    to: { path: '^sim/index\\.ts$' },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...ranks.flat().map(layer),
    ...Object.keys(only)
      .filter((folder) => !ranks.flat().includes(folder))
      .map(layer),
    {
      name: 'nothing-from-outside',
      comment:
        'the simulator imports no package and no Node module: only the command line, the worker, tests and tools do',
      severity: 'error',
      from: { path: '^sim/', pathNot: `^sim/(cli|test|tools)/|^sim/(worker|vitest\\.config)\\.ts$|${tests}` },
      to: { pathNot: '^sim/', couldNotResolve: false },
    },
    {
      name: 'no-test-code',
      comment: 'nothing but tests, tools and the command line (which verifies) imports tests',
      severity: 'error',
      from: { path: '^(sim|src|docs)/', pathNot: `^sim/(cli|test|tools)/|${tests}` },
      to: { path: `^sim/test/|^e2e/|${tests}` },
    },
    {
      name: 'the-doors',
      comment: `outside sim/ only its doors are imported: ${doors.join(', ')}; the worker by URL`,
      severity: 'error',
      from: { path: '^(src|docs|e2e)/|^docusaurus\\.config\\.ts$' },
      to: { path: '^sim/', pathNot: [`^(${doors.map(escape).join('|')})$`, '^sim/tools/.+\\.mjs$'] },
    },
    {
      name: 'resolvable',
      comment: 'an import that resolves to nothing would hide from the other rules',
      severity: 'error',
      from: { path: '^sim/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(sim/cli/dist|build|\\.docusaurus)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
}
