// A red-black tree of VMAs, made by the insertions and removals that the trace tells, one after the other: the shape that mm_rb has after
// them. Linux: lib/rbtree.c __rb_insert(), __rb_erase_augmented(), ____rb_erase_color(); the key is vm_start.

export interface RbNode {
  id: number
  key: number
  red: boolean
  parent: RbNode | null
  left: RbNode | null
  right: RbNode | null
}

export interface RbTree {
  root: RbNode | null
  nodes: Map<number, RbNode>
}

export const createRbTree = (): RbTree => ({ root: null, nodes: new Map() })

const replace = (tree: RbTree, old: RbNode, by: RbNode | null, parent: RbNode | null): void => {
  if (parent === null) tree.root = by
  else if (parent.left === old) parent.left = by
  else parent.right = by
}

const rotate = (tree: RbTree, node: RbNode, toLeft: boolean): void => {
  const child = toLeft ? node.right : node.left
  if (child === null) return
  const inner = toLeft ? child.left : child.right
  if (toLeft) node.right = inner
  else node.left = inner
  if (inner) inner.parent = node
  child.parent = node.parent
  replace(tree, node, child, node.parent)
  if (toLeft) child.left = node
  else child.right = node
  node.parent = child
}

const insertColour = (tree: RbTree, inserted: RbNode): void => {
  let node = inserted
  for (;;) {
    const parent = node.parent
    if (parent === null) {
      node.red = false
      return
    }
    if (!parent.red) return
    const grand = parent.parent
    if (grand === null) return
    const isLeft = grand.left === parent
    const uncle = isLeft ? grand.right : grand.left
    if (uncle?.red) {
      uncle.red = parent.red = false
      grand.red = true
      node = grand
      continue
    }
    let top = parent
    if ((isLeft ? parent.right : parent.left) === node) {
      rotate(tree, parent, isLeft)
      top = node
    }
    rotate(tree, grand, !isLeft)
    top.red = false
    grand.red = true
    return
  }
}

/** Enters a VMA. */
export const rbInsert = (tree: RbTree, id: number, key: number): void => {
  const node: RbNode = { id, key, red: true, parent: null, left: null, right: null }
  let at = tree.root
  while (at !== null) {
    node.parent = at
    at = key < at.key ? at.left : at.right
  }
  if (node.parent === null) tree.root = node
  else if (key < node.parent.key) node.parent.left = node
  else node.parent.right = node
  tree.nodes.set(id, node)
  insertColour(tree, node)
}

const eraseColour = (tree: RbTree, from: RbNode): void => {
  let node: RbNode | null = null
  let parent: RbNode | null = from
  while (parent !== null) {
    const isLeft: boolean = parent.left === node
    let sibling: RbNode | null = isLeft ? parent.right : parent.left
    if (sibling?.red) {
      rotate(tree, parent, isLeft)
      parent.red = true
      sibling.red = false
      sibling = isLeft ? parent.right : parent.left
    }
    if (sibling === null) return
    let far: RbNode | null = isLeft ? sibling.right : sibling.left
    if (!far?.red) {
      const near: RbNode | null = isLeft ? sibling.left : sibling.right
      if (!near?.red) {
        sibling.red = true
        if (parent.red) {
          parent.red = false
          return
        }
        node = parent
        parent = node.parent
        continue
      }
      rotate(tree, sibling, !isLeft)
      far = sibling
      sibling = near
    }
    rotate(tree, parent, isLeft)
    sibling.red = parent.red
    parent.red = false
    if (far) far.red = false
    return
  }
}

/** Takes a VMA out. */
export const rbErase = (tree: RbTree, id: number): void => {
  const node = tree.nodes.get(id)
  if (!node) return
  tree.nodes.delete(id)
  const { parent, left, right } = node
  if (left === null || right === null) {
    const child = left ?? right
    replace(tree, node, child, parent)
    if (child) {
      child.parent = parent
      child.red = node.red
    } else if (!node.red && parent) eraseColour(tree, parent)
    return
  }
  let successor = right
  while (successor.left !== null) successor = successor.left
  const child = successor.right
  let fixAt = successor.parent === node ? successor : successor.parent
  if (successor.parent !== node && successor.parent !== null) {
    successor.parent.left = child
    if (child) child.parent = successor.parent
    successor.right = right
    right.parent = successor
  }
  const wasBlack = !successor.red
  successor.left = left
  left.parent = successor
  successor.parent = parent
  successor.red = node.red
  replace(tree, node, successor, parent)
  if (child) {
    child.red = false
    fixAt = null
  }
  if (wasBlack && fixAt) eraseColour(tree, fixAt)
}

/** What of the rules of such a tree does not hold; for tests. */
export const rbProblems = (tree: RbTree): string[] => {
  const problems: string[] = []
  const walk = (node: RbNode | null, low: number, high: number): number => {
    if (node === null) return 1
    if (node.key < low || node.key > high) problems.push(`${node.key} is out of order`)
    if (node.red && (node.left?.red || node.right?.red)) problems.push(`${node.key} and its child are red`)
    for (const child of [node.left, node.right])
      if (child && child.parent !== node) problems.push(`${child.key} has another parent`)
    const [left, right] = [walk(node.left, low, node.key), walk(node.right, node.key, high)]
    if (left !== right) problems.push(`${node.key}: ${left} and ${right} black nodes below`)
    return left + Number(!node.red)
  }
  if (tree.root?.red) problems.push('the root is red')
  walk(tree.root, -Infinity, Infinity)
  return problems
}
