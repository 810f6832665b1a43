// The layer rules: `npm run layers`. Fails on an import against sim/.dependency-cruiser.mjs, on a folder of sim/ that it
// does not know, and where the cruise saw fewer modules than there are sources (then it would have proved nothing).
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import config, { only, ranks, top, valueRules } from '../.dependency-cruiser.mjs'
import { at, filesBelow, root } from './lib.mjs'

process.chdir(root)

// dependency-cruiser asks swc for TypeScript without JSX, which stops at the first component, and does not tell `import
// type` from others. So both are seen to here, before it takes hold of the parser: a second cruise sees values only.
const swc = createRequire(import.meta.url)('@swc/core')
const { parseFileSync } = swc
let valuesOnly = false
swc.parseFileSync = (file, options) => {
  const tree = parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })
  if (valuesOnly) tree.body = tree.body.filter((item) => !item.typeOnly)
  return tree
}
const { cruise } = await import('dependency-cruiser')

const isSource = (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')
const starts = ['sim', 'src', 'e2e', 'docs', 'docusaurus.config.ts']
const sources = starts.flatMap((name) => filesBelow(at(name), isSource)).map((file) => path.relative(root, file))

const problems = []
const known = new Set([...ranks.flat(), ...Object.keys(only), ...top])
for (const entry of readdirSync(at('sim'), { withFileTypes: true })) {
  if (entry.isDirectory() && !known.has(entry.name))
    problems.push(`sim/${entry.name}/ has no rank in sim/.dependency-cruiser.mjs`)
}

const { forbidden, options } = config
const cruiseWith = async (rules) =>
  (await cruise(sources, { ...options, ruleSet: { forbidden: rules }, validate: true })).output
const output = await cruiseWith(forbidden)
valuesOnly = true
const values = await cruiseWith(valueRules)
const seen = new Set(output.modules.map((module) => module.source))
const unseen = sources.filter((file) => !seen.has(file))
for (const file of unseen.slice(0, 10)) problems.push(`${file}: not seen by the cruise`)
const imports = output.modules.reduce((sum, module) => sum + module.dependencies.length, 0)
if (sources.length > 10 && imports < sources.length / 2)
  problems.push(`only ${imports} imports found in ${sources.length} sources: the parser saw nothing`)

const comments = new Map([...forbidden, ...valueRules].map((rule) => [rule.name, rule.comment]))
for (const { from, to, rule, cycle } of [...output.summary.violations, ...values.summary.violations]) {
  const way = cycle ? cycle.map((step) => step.name).join(' → ') : to
  problems.push(`${from} → ${way}\n    ${rule.name}: ${comments.get(rule.name)}`)
}
for (const problem of problems) console.error(`  ${problem}`)
console.log(`layers: ${sources.length} sources, ${imports} imports, ${problems.length} problems`)
process.exit(problems.length ? 1 : 0)
