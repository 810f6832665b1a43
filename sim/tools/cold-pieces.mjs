// What of a function is never run and can be a function of its own: blocks, and expressions that are all of a statement or of a branch. See
// cold.mjs.
import { childrenOf, freeNames, namesOf } from './free-names.mjs'

/** Characters that are worth a call. */
const least = 50
/** Locals that a piece may be given. */
const mostLocals = 6

export const isFunction = ({ type }) =>
  /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type)
const ownsThis = ({ type }) => type === 'FunctionDeclaration' || type === 'FunctionExpression'

/** Whether a node, or something below it that shares its `this`, is so. */
const has = (node, test) => test(node) || hasInside(node, test)
export const hasInside = (node, test) => childrenOf(node).some((each) => !ownsThis(each) && has(each, test))
export const isThis = ({ type }) => type === 'ThisExpression'
/** What means something else in another function, or in another module. */
export const isBound = ({ type, name }) =>
  /^(?:Super|MetaProperty|ImportExpression|AwaitExpression|YieldExpression)$/.test(type) ||
  (type === 'Identifier' && name === 'arguments')
/** Private names count wherever they are. */
export const hasPrivate = (node) => node.type === 'PrivateIdentifier' || childrenOf(node).some(hasPrivate)

/** Whether something of a statement, but not of functions in it, is so; `inLoop` and `inSwitch`: what a jump may end there. */
function leaves(node, test, inLoop = false, inSwitch = false) {
  if (isFunction(node)) return false
  if (test(node, inLoop, inSwitch)) return true
  const isLoop = /^(?:For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type)
  const isSwitch = node.type === 'SwitchStatement'
  return childrenOf(node).some((each) => leaves(each, test, inLoop || isLoop, inSwitch || isSwitch))
}
const isJump = ({ type, label }, inLoop, inSwitch) =>
  (type === 'ContinueStatement' && (!inLoop || label !== null)) ||
  (type === 'BreakStatement' && ((!inLoop && !inSwitch) || label !== null))
const isReturn = ({ type }) => type === 'ReturnStatement'

const nestedFunctions = (node) =>
  childrenOf(node).flatMap((each) => (isFunction(each) ? [each] : nestedFunctions(each)))

/** Names that a function's scopes declare, and those that are written in it after their declaration. */
function namesBelow(node, names = { declared: new Set(), written: new Set() }) {
  const declared = [
    ...(isFunction(node) ? node.params.flatMap(namesOf) : []),
    ...(node.type === 'VariableDeclarator' ? namesOf(node.id) : []),
    ...(node.type === 'CatchClause' ? namesOf(node.param) : []),
    ...(/^(?:Function|Class)/.test(node.type) && node.id ? [node.id.name] : []),
  ]
  for (const name of declared) names.declared.add(name)
  if (node.type === 'AssignmentExpression') for (const name of namesOf(node.left)) names.written.add(name)
  if (node.type === 'UpdateExpression') for (const name of namesOf(node.argument)) names.written.add(name)
  // A variable that gets its value later, and that of a loop.
  if (/^For(?:In|Of)Statement$/.test(node.type)) for (const name of namesOf(node.left)) names.written.add(name)
  for (const each of childrenOf(node)) namesBelow(each, names)
  return names
}

/** How a piece would be asked for: as a value, as a statement that goes on behind it, or as one that never does; null: it can't be. */
function formOf(node, parent, key) {
  switch (node.type) {
    case 'BlockStatement': {
      if (isFunction(parent)) return parent.async || parent.generator ? null : 'end'
      if (/^(?:Try|Labeled)Statement$|^CatchClause$/.test(parent.type)) return null
      if (leaves(node, isJump)) return null
      if (!leaves(node, isReturn)) return 'block'
      return /^(?:Return|Throw)Statement$/.test(node.body.at(-1)?.type ?? '') ? 'end' : null
    }
    default: {
      const isWhole = /^(?:Return|Throw|Expression)Statement$/.test(parent.type)
      const isBranch = parent.type === 'ConditionalExpression' && key !== 'test'
      const isSecond = parent.type === 'LogicalExpression' && key === 'right'
      return isWhole || isBranch || isSecond ? 'value' : null
    }
  }
}

/** The largest pieces of a function: each with its form, its names from outside and, of these, the function's own (`locals`). */
export function piecesOf(top, wasRun) {
  const { declared, written } = namesBelow(top)
  const found = []
  const take = (node, parent, key) => {
    if (node.end - node.start < least || wasRun(node.start, node.end)) return false
    const form = formOf(node, parent, key)
    if (form === null || has(node, isBound) || hasPrivate(node)) return false
    const free = freeNames(node)
    if ([...free.values()].includes(true)) return false
    const locals = [...free.keys()].filter((name) => declared.has(name))
    // A closure would keep a copy of what is written later.
    const kept = nestedFunctions(node).flatMap((each) => [...freeNames(each).keys()])
    if (locals.length > mostLocals || kept.some((name) => locals.includes(name) && written.has(name))) return false
    found.push({ node, form, locals, free: [...free.keys()], usesThis: has(node, isThis) })
    return true
  }
  const search = (node) => {
    for (const [key, value] of Object.entries(node)) {
      for (const each of Array.isArray(value) ? value : [value])
        if (typeof each?.type === 'string' && !take(each, node, key)) search(each)
    }
  }
  search(top)
  return found
}

/** What stands in a piece's place, and the function that it becomes. */
export function asFunction({ node, form, locals, usesThis }, code, ask) {
  const call = usesThis ? `${ask}.call(${['this', ...locals].join()})` : `${ask}(${locals.join()})`
  const text = code.slice(node.start, node.end)
  const inner = form === 'value' ? `{ return ${text} }` : text
  return {
    left: { value: call, block: `{ ${call} }`, end: `{ return ${call} }` }[form],
    text: usesThis ? `function (${locals.join()}) ${inner}` : `(${locals.join()}) => ${inner}`,
  }
}
