// Extended attributes as file systems keep them: which namespaces there are, where a value finds room, in which order a list has them
// (fs/xattr.c, fs/ext4/xattr.c, mm/shmem.c). Who may ask for what: task/sys-xattr.ts.
//
// ext4 keeps them behind the inode in the order in which they came, and what has no room there in one block, ordered by namespace, length
// and name; tmpfs in a tree.

import { EEXIST, EINVAL, ENODATA, ENOSPC, EOPNOTSUPP } from '../uapi/errno.ts'
import type { Inode } from './inode.ts'

export const XATTR_CREATE = 1
export const XATTR_REPLACE = 2

/** One attribute. */
export interface Attribute {
  readonly name: string
  value: Uint8Array
}

/** Those of one inode; `block` stays empty where there is no disk. */
export interface Attributes {
  readonly body: Attribute[]
  readonly block: Attribute[]
}

export const createAttributes = (): Attributes => ({ body: [], block: [] })

/** What there is behind an inode of 256 bytes, and in a block, for entries and values. */
const bodyBytes = 92
const blockBytes = 4096 - 32

/** Namespaces, each with the number that ext4 orders them by. */
const namespaces = [
  ['user.', 1],
  ['trusted.', 4],
  ['security.', 6],
] as const

const indexOf = (name: string): number => namespaces.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 0
const suffixOf = (name: string): string => name.slice(name.indexOf('.') + 1)

const isDisk = (node: Inode): boolean => node.sb.type.startsWith('ext')

/** Whether the file system has the namespace of the name: 0 or a negative errno. Linux: xattr_resolve_name(). */
export function resolveName(node: Inode, name: string): number {
  if (!isDisk(node) && !['tmpfs', 'devtmpfs', 'ramfs'].includes(node.sb.type)) return -EOPNOTSUPP
  if (name.startsWith('system.posix_acl_')) {
    const known = name === 'system.posix_acl_access' || name === 'system.posix_acl_default'
    return known ? 0 : -EOPNOTSUPP
  }
  if (indexOf(name) === 0) return -EOPNOTSUPP
  return suffixOf(name) === '' ? -EINVAL : 0
}

/** The value, or null. */
export const getAttribute = (all: Attributes | undefined, name: string): Uint8Array | null =>
  (all?.body.find((each) => each.name === name) ?? all?.block.find((each) => each.name === name))?.value ?? null

/** All, in the file system's order. */
export const listAttributes = (all: Attributes | undefined): readonly Attribute[] =>
  all === undefined ? [] : [...all.body, ...all.block]

const round = (bytes: number): number => Math.ceil(bytes / 4) * 4
const entryBytes = ({ name }: Attribute): number => round(16 + suffixOf(name).length)
const usedBytes = (list: readonly Attribute[]): number =>
  list.reduce((sum, each) => sum + entryBytes(each) + round(each.value.length), 4)

/** Linux: ext4_xattr_cmp_… of ext4_xattr_find_entry(). */
function isBefore(a: string, b: string): boolean {
  const [nameA, nameB] = [suffixOf(a), suffixOf(b)]
  const order = indexOf(a) - indexOf(b) || nameA.length - nameB.length
  return order !== 0 ? order < 0 : nameA < nameB
}

/** Puts an attribute into one of the two places: 0 or -ENOSPC. */
function put(list: Attribute[], name: string, value: Uint8Array, room: number, sorted: boolean): number {
  const at = list.findIndex((each) => each.name === name)
  const made = { name, value }
  const without = at < 0 ? list : list.filter((_, index) => index !== at)
  if (usedBytes([...without, made]) > room) return -ENOSPC
  if (at >= 0) list[at] = made
  else {
    const place = sorted ? list.findIndex((each) => isBefore(name, each.name)) : -1
    list.splice(place < 0 ? list.length : place, 0, made)
  }
  return 0
}

function take(list: Attribute[], name: string): void {
  const at = list.findIndex((each) => each.name === name)
  if (at >= 0) list.splice(at, 1)
}

/** Linux: ext4_xattr_set_handle(): behind the inode if there is room, else in the block. */
function putOnDisk(all: Attributes, name: string, value: Uint8Array): number {
  if (put(all.body, name, value, bodyBytes, false) === 0) {
    take(all.block, name)
    return 0
  }
  const done = put(all.block, name, value, blockBytes, true)
  if (done === 0) take(all.body, name)
  return done
}

/** tmpfs has them in a tree, whose order is the names' from the last to the first. Linux: simple_xattr_set(). */
function putInTree(all: Attributes, name: string, value: Uint8Array): number {
  take(all.body, name)
  const place = all.body.findIndex((each) => each.name < name)
  all.body.splice(place < 0 ? all.body.length : place, 0, { name, value })
  return 0
}

/** Sets, or with null removes, an attribute. */
export function setAttribute(
  node: Inode,
  all: Attributes,
  name: string,
  value: Uint8Array | null,
  flags: number,
): number {
  const there = getAttribute(all, name) !== null
  if (!there && (value === null || (flags & XATTR_REPLACE) !== 0)) return -ENODATA
  if (there && (flags & XATTR_CREATE) !== 0) return -EEXIST
  if (value === null) {
    take(all.body, name)
    take(all.block, name)
    return 0
  }
  return isDisk(node) ? putOnDisk(all, name, value) : putInTree(all, name, value)
}
