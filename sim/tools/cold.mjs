// Takes out of a bundled module what no plain run comes to: bodies of functions that are never called, and in the others blocks and
// expressions that are never run. They stand in a second module, which is a part like the others ("Parts" in sim/ARCHITECTURE.md), and what
// is left of each asks for it. What only they use goes with them. Nothing else changes: what was not there ends the run, which begins again with it.
import { asFunction, hasInside, hasPrivate, isBound, isFunction, isThis, piecesOf } from './cold-pieces.mjs'
import { childrenOf, declaredBy, freeNames } from './free-names.mjs'

/** Characters of a body that is worth a call. */
const leastBody = 60
/** Files that stay whole: they fetch parts, or run where a missing one could not be waited for, or are the interpreter. */
const staying = /\bnode_modules\/|^sim\/(?:cpu|worker|on-demand|parts|cold|lib\/parts)\b/

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

/** Functions that stand in no other. */
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

/** A place of a function's own in the text without it, and the text that goes. */
function bodyAsFunction({ node, isMethod, usesThis }, code, ask) {
  const parameters = parametersOf(node)
  const call = usesThis ? `${ask}.call(this${parameters && `,${parameters}`})` : `${ask}(${parameters})`
  const text = code.slice(node.start, node.end)
  if (node.type === 'ArrowFunctionExpression') return { left: `(${parameters}) => ${call}`, text }
  const head = isMethod ? '' : `function ${node.id?.name ?? ''}`
  const moved = isMethod ? `function${text}` : text.replace(/^function\s+[\w$]+/, 'function')
  return { left: `${head}(${parameters}) { return ${call} }`, text: moved }
}

/** The bodies that may go, and pieces of those that stay, each with the statement of the module that it is from. */
function cutsOf(statements, { isCold, wasRun, writes }) {
  const found = []
  for (const statement of statements) {
    const top = statement.type === 'FunctionDeclaration' ? [{ node: statement, parent: {} }] : outermost(statement)
    for (const { node, parent } of top) {
      const isMethod = parent.type === 'MethodDefinition' || (parent.type === 'Property' && parent.method === true)
      const isPlain =
        parent.kind === undefined || parent.kind === 'method' || parent.kind === 'init' || !('key' in parent)
      const usesThis = hasInside(node, isThis)
      const isWhole =
        isPlain &&
        isCold(isMethod ? parent.start : node.start, node.end) &&
        node.end - node.start >= leastBody &&
        !node.async &&
        !node.generator &&
        !hasInside(node, isBound) &&
        !hasPrivate(node) &&
        !(usesThis && node.type === 'ArrowFunctionExpression') &&
        !writes(node)
      // A declaration's own name is another's once its body is elsewhere.
      const free = () => [...freeNames({ ...node, type: 'FunctionExpression', id: null }).keys()]
      if (isWhole) found.push({ node, isMethod, usesThis, statement, free: free(), locals: [] })
      else if (!node.async && !node.generator)
        found.push(...piecesOf(node, wasRun).map((piece) => ({ ...piece, statement })))
    }
  }
  return found
}

/** Free names of a statement but for those that only its cuts use. */
function namesOutside(statement, cuts) {
  if (cuts.length === 0) return freeNames(statement).keys()
  const gone = new Map(cuts.map(({ node, form }) => [node, form]))
  const prune = (node) => {
    if (Array.isArray(node)) return node.map(prune)
    if (node === null || typeof node !== 'object') return node
    if (gone.has(node)) {
      const form = gone.get(node)
      if (form === 'value') return { type: 'Literal' }
      if (form !== undefined) return { type: 'BlockStatement', body: [] }
      return { ...node, params: [], body: { type: 'BlockStatement', body: [] } }
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, prune(value)]))
  }
  return freeNames(prune(statement)).keys()
}

/** Declarations that nothing but the cuts, and each other, use: by name, with the statement. */
function movableOf(body, declared, cuts, { stays, assigned, writes }) {
  const movable = new Map()
  for (const [name, statement] of declared) {
    if (assigned.has(name) || stays(statement)) continue
    const [declarator, ...more] = statement.declarations ?? []
    const isValue = declarator?.id.type === 'Identifier' && more.length === 0 && isPure(declarator.init)
    const isMovable = (statement.type === 'FunctionDeclaration' || isValue) && !writes(statement)
    if (isMovable && ![...freeNames(statement).keys()].some((each) => isValue && assigned.has(each)))
      movable.set(name, statement)
  }
  const outside = new Map(
    body.map((statement) => [
      statement,
      [
        ...namesOutside(
          statement,
          cuts.filter((each) => each.statement === statement),
        ),
      ],
    ]),
  )
  for (let before = -1; before !== movable.size;) {
    before = movable.size
    const moved = new Set(movable.values())
    for (const statement of body)
      if (!moved.has(statement)) outside.get(statement).forEach((name) => movable.delete(name))
  }
  return movable
}

/**
 * Splits a module. `isCold(start, end)`: whether the function of this place was never called; `wasRun(start, end)`: whether something of these
 * places was run; `fileOf(at)`: which source a place is from; `url`: how the second module imports the first.
 */
export function splitCold(code, program, { isCold, wasRun, fileOf, url }) {
  const { body } = program
  // What the core exports: by a statement at its end. `coldFunction` (sim/parts.ts) gives a cold function by its number.
  const shared = body.find(({ type }) => type === 'ExportNamedDeclaration')
  const exported = new Map(shared.specifiers.map((each) => [each.local.name, each.exported.name]))
  const asking = [...exported].find(([, name]) => name === 'coldFunction')[0]
  const declared = new Map(body.flatMap((each) => declaredBy([each]).map((name) => [name, each])))
  const assigned = new Set(
    body.flatMap((each) => [...freeNames(each)].filter(([, isAssigned]) => isAssigned).map(([name]) => name)),
  )
  /** Whether a node assigns to a variable of the module: others can only read what is imported. */
  const writes = (node) => [...freeNames(node)].some(([name, isAssigned]) => isAssigned && declared.has(name))
  const stays = ({ start }) => staying.test(fileOf(start))

  const all = cutsOf(
    body.filter((each) => !stays(each)),
    { isCold, wasRun, writes },
  )
  const movable = movableOf(body, declared, all, { stays, assigned, writes })
  const moved = [...new Set(movable.values())].sort((a, b) => a.start - b.start)
  const cuts = all.filter(({ statement }) => !moved.includes(statement))

  const made = cuts.map((cut, number) => {
    const ask = `${asking}(${number})`
    return { node: cut.node, ...(cut.form ? asFunction(cut, code, ask) : bodyAsFunction(cut, code, ask)) }
  })
  const edits = [...made, ...moved.map((node) => ({ node, left: '' }))].sort((a, b) => b.node.start - a.node.start)
  let core = code
  for (const { node, left } of edits) core = core.slice(0, node.start) + left + core.slice(node.end)

  // What the cold code uses of the core: constants are copied, the rest is imported.
  const used = new Set([
    ...cuts.flatMap(({ free, locals }) => free.filter((name) => !locals.includes(name))),
    ...moved.flatMap((statement) => [...freeNames(statement).keys()]),
  ])
  const shares = [...used].filter((name) => declared.has(name) && !movable.has(name))
  const isCopied = (name) => {
    const { declarations } = declared.get(name)
    return declarations?.length === 1 && !assigned.has(name) && isTiny(declarations[0].init)
  }
  const outside = new Set(exported.values())
  const specifiers = shares
    .filter((name) => !isCopied(name))
    .map((name) => {
      if (!exported.has(name)) {
        exported.set(name, outside.has(name) ? `cold$${name}` : name)
        outside.add(exported.get(name))
      }
      return `${exported.get(name)} as ${name}`
    })
  const clause = [...exported].map(([local, name]) => `${local} as ${name}`).join(', ')
  const textOf = ({ start, end }) => code.slice(start, end)
  const cold = [
    `import { ${specifiers.join(', ')} } from ${JSON.stringify(url)}`,
    ...shares.filter(isCopied).map((name) => textOf(declared.get(name))),
    ...moved.map(textOf),
    `export const functions = [\n${made.map(({ text }) => text).join(',\n')}\n]\n`,
  ].join('\n')
  return { core: core.replace(/export \{[^{}]*\};?\s*$/, () => `export { ${clause} }\n`), cold }
}
