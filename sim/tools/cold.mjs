// Takes out of a bundled module the functions that no plain run calls: their bodies stand in a second module, which is a part like the
// others ("Parts" in sim/ARCHITECTURE.md), and what is left of each asks for it. What only they use goes with them. Nothing else changes:
// a function is called with the same arguments, and one that was not there ends the run, which begins again with it.
import { childrenOf, declaredBy, freeNames } from './free-names.mjs'

/** Characters of a body that is worth a call. */
const leastBody = 60
/** Files whose functions stay: they fetch parts, or run where a missing one could not be waited for. */
const staying = /^(?:node_modules\/|sim\/(?:worker|on-demand|parts|cold|lib\/parts)\b)/

const isFunction = ({ type }) => /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type)

/** Whether something below a node, without functions that have a `this` of their own, is so. */
function has(node, test) {
  return childrenOf(node).some((each) => {
    if (test(each)) return true
    return each.type !== 'FunctionExpression' && each.type !== 'FunctionDeclaration' && has(each, test)
  })
}
const isThis = ({ type }) => type === 'ThisExpression'
const isBound = ({ type, name }) =>
  type === 'Super' ||
  type === 'MetaProperty' ||
  type === 'PrivateIdentifier' ||
  type === 'ImportExpression' ||
  (type === 'Identifier' && name === 'arguments')
/** Private names count wherever they are. */
const hasPrivate = (node) => childrenOf(node).some((each) => each.type === 'PrivateIdentifier' || hasPrivate(each))

/** An expression that does nothing and whose value never changes hands: it may as well be made later. */
function isPure(node) {
  switch (node?.type) {
    case 'Literal':
    case 'Identifier':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return true
    case 'TemplateLiteral':
      return node.expressions.every(isPure)
    case 'UnaryExpression':
      return node.operator !== 'delete' && isPure(node.argument)
    case 'BinaryExpression':
    case 'LogicalExpression':
      return isPure(node.left) && isPure(node.right)
    case 'ArrayExpression':
      return node.elements.every((each) => each !== null && isPure(each))
    case 'ObjectExpression':
      return node.properties.every((each) => each.type === 'Property' && !each.computed && isPure(each.value))
    case 'ClassExpression':
      return node.body.body.every((each) => each.type === 'MethodDefinition' && !each.computed && !each.static)
    case 'NewExpression':
      return /^(?:Map|Set|WeakMap|Uint8Array|Int32Array)$/.test(node.callee.name) && node.arguments.every(isPure)
    default:
      return false
  }
}

/** A constant that is a number or a short text: a copy is smaller than to share it. */
const isTiny = (node) =>
  (node?.type === 'Literal' && String(node.raw).length < 12) ||
  (node?.type === 'UnaryExpression' && node.argument.type === 'Literal')

/** Functions that stand in no other, with what their place in the text is: `method` has its key outside of its range. */
function outermost(node, found = []) {
  for (const each of childrenOf(node)) {
    if (isFunction(each)) found.push({ node: each, parent: node })
    else outermost(each, found)
  }
  return found
}

/** The parameters of what is left of a function, and how it passes them on. */
function parametersOf({ params }) {
  if (params.some(({ type }) => type === 'RestElement')) return '...a'
  return params.map((_, i) => String.fromCharCode(97 + i)).join()
}

/**
 * Splits a module. `isCold(start, end)`: whether the function of this place was never called; `fileOf(at)`: which source a place is from;
 * `url`: how the second module imports the first.
 */
export function splitCold(code, program, { isCold, fileOf, url }) {
  const { body } = program
  // What the core exports: by a statement at its end. `coldFunction` (sim/parts.ts) gives a cold function by its number.
  const shared = body.find(({ type }) => type === 'ExportNamedDeclaration')
  const exported = new Map(shared.specifiers.map((each) => [each.local.name, each.exported.name]))
  const asking = [...exported].find(([, name]) => name === 'coldFunction')[0]
  const declared = new Map()
  for (const statement of body)
    for (const name of declaredBy([statement])) declared.set(name, { statement, name, free: null })
  const assigned = new Set(
    body.flatMap((each) => [...freeNames(each)].filter(([, isAssigned]) => isAssigned).map(([name]) => name)),
  )
  const freeOf = (node) => [...freeNames(node).keys()].filter((name) => declared.has(name))

  /** Whether a node assigns to a variable of the module: others can only read what is imported. */
  const writes = (node) => [...freeNames(node)].some(([name, isAssigned]) => isAssigned && declared.has(name))

  // Functions whose bodies may go.
  const bodies = []
  for (const statement of body) {
    if (staying.test(fileOf(statement.start))) continue
    const top = statement.type === 'FunctionDeclaration' ? [{ node: statement, parent: program }] : outermost(statement)
    for (const { node, parent } of top) {
      const isMethod = parent.type === 'MethodDefinition' || (parent.type === 'Property' && parent.method)
      if ((isMethod || parent.type === 'Property') && parent.kind !== 'method' && parent.kind !== 'init') continue
      if (node.async || node.generator || node.end - node.start < leastBody) continue
      if (!isCold(isMethod ? parent.start : node.start, node.end)) continue
      if (has(node, isBound) || hasPrivate(node)) continue
      const usesThis = has(node, isThis)
      if (usesThis && node.type === 'ArrowFunctionExpression') continue
      if (writes(node)) continue
      bodies.push({ node, isMethod, usesThis, statement, free: freeOf(node) })
    }
  }

  // Declarations that nothing but these bodies, and each other, use.
  const movable = new Map()
  for (const [name, { statement }] of declared) {
    if (assigned.has(name) || staying.test(fileOf(statement.start))) continue
    const isOwn = statement.type === 'FunctionDeclaration'
    const [declarator] = statement.declarations ?? []
    const isValue =
      statement.declarations?.length === 1 && declarator.id.type === 'Identifier' && isPure(declarator.init)
    if ((isOwn || isValue) && !writes(statement)) movable.set(name, { statement, free: freeOf(statement) })
  }
  for (let before = -1; before !== movable.size;) {
    before = movable.size
    const moved = new Set([...movable.values()].map(({ statement }) => statement))
    const kept = new Set()
    for (const statement of body) {
      if (moved.has(statement)) continue
      const gone = bodies.filter((each) => each.statement === statement)
      for (const name of freeOutside(statement, gone)) kept.add(name)
    }
    for (const name of kept) movable.delete(name)
  }
  const moved = new Set([...movable.values()].map(({ statement }) => statement))
  const left = bodies.filter(({ statement }) => !moved.has(statement))

  /** Free names of a statement but for those that only its cold bodies use. */
  function freeOutside(statement, gone) {
    const without = new Set(gone.map(({ node }) => node))
    const prune = (node) => {
      if (Array.isArray(node)) return node.map(prune)
      if (node === null || typeof node !== 'object') return node
      if (without.has(node)) return { ...node, params: [], body: { type: 'BlockStatement', body: [] } }
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, prune(value)]))
    }
    return freeOf(gone.length === 0 ? statement : prune(statement))
  }

  const cuts = left.map(({ node, isMethod, usesThis }, number) => {
    const parameters = parametersOf(node)
    const call = `${asking}(${number})${usesThis ? `.call(this${parameters && `,${parameters}`})` : `(${parameters})`}`
    if (node.type === 'ArrowFunctionExpression') return { node, text: `(${parameters})=>${call}` }
    const head = isMethod ? '' : `function ${node.id?.name ?? ''}`
    return { node, text: `${head}(${parameters}){return ${call}}` }
  })
  const edits = [...cuts, ...[...moved].map((node) => ({ node, text: '' }))].sort((a, b) => b.node.start - a.node.start)
  let core = code
  for (const { node, text } of edits) core = core.slice(0, node.start) + text + core.slice(node.end)

  const used = new Set([...left.flatMap(({ free }) => free), ...[...movable.values()].flatMap(({ free }) => free)])
  const copies = []
  const imported = []
  for (const name of used) {
    if (movable.has(name)) continue
    const { statement } = declared.get(name)
    const [declarator] = statement.declarations ?? []
    if (statement.declarations?.length === 1 && !assigned.has(name) && isTiny(declarator.init))
      copies.push(code.slice(statement.start, statement.end))
    else imported.push(name)
  }
  const own = [...moved].sort((a, b) => a.start - b.start).map(({ start, end }) => code.slice(start, end))
  const texts = left.map(({ node, isMethod }) => {
    const text = code.slice(node.start, node.end)
    return isMethod
      ? `function${text}`
      : node.type === 'FunctionDeclaration'
        ? text.replace(/^function\s+[\w$]+/, 'function')
        : text
  })
  const outside = new Set(exported.values())
  const specifiers = imported.map((name) => {
    if (!exported.has(name)) {
      const free = outside.has(name) ? `cold$${name}` : name
      outside.add(free)
      exported.set(name, free)
    }
    return exported.get(name) === name ? name : `${exported.get(name)} as ${name}`
  })
  core = core.replace(
    /export \{[^{}]*\};?\s*$/,
    () => `export { ${[...exported].map(([local, name]) => `${local} as ${name}`).join(', ')} }\n`,
  )
  const cold = [
    `import { ${specifiers.join(', ')} } from ${JSON.stringify(url)}`,
    ...copies,
    ...own,
    `export const functions = [\n${texts.join(',\n')}\n]`,
    '',
  ].join('\n')
  return { core, cold }
}
