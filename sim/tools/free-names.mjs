// Which names a piece of a module takes from around it: scopes of JavaScript as the bundler writes it (ESTree, strict mode).

const isFunction = ({ type }) =>
  type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression'

/** The nodes directly below one. */
export function childrenOf(node) {
  const found = []
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) found.push(...value.filter((each) => typeof each?.type === 'string'))
    else if (typeof value?.type === 'string') found.push(value)
  }
  return found
}

/** Names that a pattern binds. */
export function namesOf(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) => namesOf(each.type === 'RestElement' ? each : each.value))
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each === null ? [] : namesOf(each)))
    case 'AssignmentPattern':
      return namesOf(pattern.left)
    case 'RestElement':
      return namesOf(pattern.argument)
    default:
      return []
  }
}

/** Names that statements declare in their own block. */
export function declaredBy(statements) {
  return statements.flatMap((each) => {
    if (each.type === 'VariableDeclaration') return each.declarations.flatMap(({ id }) => namesOf(id))
    if (each.type === 'FunctionDeclaration' || each.type === 'ClassDeclaration') return [each.id.name]
    return []
  })
}

/** `var` of a function's body, wherever it stands. */
function hoisted(node) {
  if (isFunction(node)) return []
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? declaredBy([node]) : []
  return [...own, ...childrenOf(node).flatMap(hoisted)]
}

/** Free names of a node, each with whether it is assigned to. */
export function freeNames(root) {
  const free = new Map()
  const note = (name, scopes, isAssigned) => {
    if (scopes.some((scope) => scope.has(name))) return
    free.set(name, isAssigned || free.get(name) === true)
  }
  const assign = (pattern, scopes) => namesOf(pattern).forEach((name) => note(name, scopes, true))
  // A pattern's defaults and computed keys are read, its names are not.
  const pattern = (node, scopes) => {
    if (node === null) return
    if (node.type === 'Identifier') return
    if (node.type === 'AssignmentPattern') {
      pattern(node.left, scopes)
      walk(node.right, scopes)
    } else if (node.type === 'Property') {
      if (node.computed) walk(node.key, scopes)
      pattern(node.value, scopes)
    } else if (/Pattern$|^RestElement$/.test(node.type)) childrenOf(node).forEach((each) => pattern(each, scopes))
    else walk(node, scopes)
  }
  const walkAll = (nodes, scopes) => nodes.forEach((each) => walk(each, scopes))
  const visitors = {
    Identifier: (node, scopes) => note(node.name, scopes, false),
    MemberExpression: (node, scopes) => walkAll(node.computed ? [node.object, node.property] : [node.object], scopes),
    Property: (node, scopes) => walkAll(node.computed ? [node.key, node.value] : [node.value], scopes),
    MethodDefinition: (node, scopes) => walkAll(node.computed ? [node.key, node.value] : [node.value], scopes),
    PropertyDefinition: (node, scopes) =>
      walkAll([...(node.computed ? [node.key] : []), ...(node.value ? [node.value] : [])], scopes),
    BlockStatement: (node, scopes) => walkAll(node.body, [new Set(declaredBy(node.body)), ...scopes]),
    StaticBlock: (node, scopes) => walkAll(node.body, [new Set(declaredBy(node.body)), ...scopes]),
    SwitchStatement: (node, scopes) => {
      walk(node.discriminant, scopes)
      const inner = [new Set(declaredBy(node.cases.flatMap(({ consequent }) => consequent))), ...scopes]
      for (const { test, consequent } of node.cases) walkAll([...(test ? [test] : []), ...consequent], inner)
    },
    CatchClause: (node, scopes) => {
      const inner = [new Set(namesOf(node.param)), ...scopes]
      pattern(node.param, inner)
      walk(node.body, inner)
    },
    VariableDeclarator: (node, scopes) => {
      pattern(node.id, scopes)
      if (node.init) walk(node.init, scopes)
    },
    AssignmentExpression: (node, scopes) => {
      if (node.left.type === 'MemberExpression') walk(node.left, scopes)
      else {
        assign(node.left, scopes)
        pattern(node.left, scopes)
      }
      walk(node.right, scopes)
    },
    UpdateExpression: (node, scopes) => {
      if (node.argument.type === 'Identifier') assign(node.argument, scopes)
      else walk(node.argument, scopes)
    },
    LabeledStatement: (node, scopes) => walk(node.body, scopes),
    BreakStatement: () => {},
    ContinueStatement: () => {},
    MetaProperty: () => {},
    ExportNamedDeclaration: (node, scopes) => {
      if (node.declaration) walk(node.declaration, scopes)
      else for (const { local } of node.specifiers) note(local.name, scopes, false)
    },
    ImportDeclaration: () => {},
    ClassDeclaration: walkClass,
    ClassExpression: walkClass,
    FunctionDeclaration: walkFunction,
    FunctionExpression: walkFunction,
    ArrowFunctionExpression: walkFunction,
    ForStatement: walkFor,
    ForInStatement: walkFor,
    ForOfStatement: walkFor,
  }
  function walkClass(node, scopes) {
    const inner = node.id ? [new Set([node.id.name]), ...scopes] : scopes
    if (node.superClass) walk(node.superClass, scopes)
    walk(node.body, inner)
  }
  function walkFunction(node, scopes) {
    const own = new Set(node.params.flatMap(namesOf))
    if (node.type === 'FunctionExpression' && node.id) own.add(node.id.name)
    if (node.type !== 'ArrowFunctionExpression') own.add('arguments')
    for (const name of hoisted(node.body)) own.add(name)
    const inner = [own, ...scopes]
    for (const each of node.params) pattern(each, inner)
    walk(node.body, inner)
  }
  function walkFor(node, scopes) {
    const head = node.init ?? node.left
    const isDeclared = head?.type === 'VariableDeclaration'
    const inner = isDeclared ? [new Set(declaredBy([head])), ...scopes] : scopes
    if (node.left && !isDeclared) assign(node.left, scopes)
    const parts = [isDeclared || node.init ? head : null, node.test, node.update, node.right, node.body]
    if (node.left && !isDeclared) pattern(node.left, scopes)
    walkAll(parts.filter(Boolean), inner)
  }
  function walk(node, scopes) {
    const visit = visitors[node.type]
    if (visit) visit(node, scopes)
    else walkAll(childrenOf(node), scopes)
  }
  if (root.type === 'VariableDeclaration' || root.type === 'FunctionDeclaration' || root.type === 'ClassDeclaration')
    walk(root, [new Set(declaredBy([root]))])
  else walk(root, [])
  return free
}

/** Free names of a whole module: globals, where nothing is forgotten. */
export function freeOfModule(body) {
  const known = new Set(declaredBy(body))
  for (const { type, specifiers } of body)
    if (type === 'ImportDeclaration') for (const { local } of specifiers) known.add(local.name)
  const all = body.flatMap((each) => [...freeNames(each.declaration ?? each).keys()])
  return new Set(all.filter((name) => !known.has(name)))
}
