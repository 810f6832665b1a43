// How strace 6.1 prints the arguments of the calls on NUMA policy: modes, flags, masks of nodes, statuses of pages.

import { MPOL_MODE_FLAGS } from '../uapi/mempolicy.ts'
import { errnoNames } from '../uapi/errno.ts'

const modes = ['MPOL_DEFAULT', 'MPOL_PREFERRED', 'MPOL_BIND', 'MPOL_INTERLEAVE', 'MPOL_LOCAL', 'MPOL_PREFERRED_MANY']
const modeFlags = [
  [0x8000, 'MPOL_F_STATIC_NODES'],
  [0x4000, 'MPOL_F_RELATIVE_NODES'],
  [0x2000, 'MPOL_F_NUMA_BALANCING'],
] as const
const moveFlags = [
  [1, 'MPOL_MF_STRICT'],
  [2, 'MPOL_MF_MOVE'],
  [4, 'MPOL_MF_MOVE_ALL'],
] as const
const getFlags = [
  [1, 'MPOL_F_NODE'],
  [2, 'MPOL_F_ADDR'],
  [4, 'MPOL_F_MEMS_ALLOWED'],
] as const

type Names = readonly (readonly [number, string])[]

function flagText(value: number, names: Names): string {
  const words = names.filter(([bit]) => (value & bit) !== 0).map(([, name]) => name)
  const rest = names.reduce((left, [bit]) => left & ~bit, value)
  if (rest !== 0) words.push(`0x${(rest >>> 0).toString(16)}${words.length === 0 ? ' /* MPOL_??? */' : ''}`)
  return words.length === 0 ? '0' : words.join('|')
}

const mempolicyMode = (value: number): string => {
  const mode = modes[value & ~MPOL_MODE_FLAGS] ?? `0x${((value & ~MPOL_MODE_FLAGS) >>> 0).toString(16)} /* MPOL_??? */`
  const flags = value & MPOL_MODE_FLAGS
  return flags === 0 ? mode : `${mode}|${flagText(flags, modeFlags)}`
}
const mempolicyMove = (value: number): string => flagText(value, moveFlags)
const mempolicyGet = (value: number): string => flagText(value, getFlags)

/** Words of a mask of that many nodes. */
const maskWords = (maxnode: number): number => (maxnode <= 1 ? 0 : Math.ceil((maxnode - 1) / 64))

/** A mask, word by word, each in the width of sixteen that printf's "%#016lx" gives. */
function maskText(view: DataView): string {
  const words: string[] = []
  for (let at = 0; at < view.byteLength; at += 8) {
    const [high, low] = [view.getUint32(at + 4, true), view.getUint32(at, true)]
    const digits = `${high.toString(16)}${low.toString(16).padStart(8, '0')}`.replace(/^0+/, '')
    words.push(digits === '' ? '0'.repeat(16) : `0x${digits.padStart(14, '0')}`)
  }
  return `[${words.join(', ')}]`
}

const each = (view: DataView, bytes: number, text: (at: number) => string): string =>
  `[${Array.from({ length: Math.min(32, view.byteLength / bytes) }, (_, i) => text(bytes * i)).join(', ')}${view.byteLength > 32 * bytes ? ', ...' : ''}]`

const addressesText = (view: DataView): string =>
  each(view, 8, (at) => `0x${(view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true)).toString(16)}`)
const nodesText = (view: DataView): string => each(view, 4, (at) => String(view.getInt32(at, true)))
const statusesText = (view: DataView): string =>
  each(view, 4, (at) => {
    const value = view.getInt32(at, true)
    return value < 0 ? `-${errnoNames[-value] ?? -value}` : String(value)
  })

type Printer<C> = (c: C, index: number) => string
type Reader<C> = (bytes: number, text: (view: DataView) => string) => Printer<C>

/** The printers. `given` reads what the program hands over, `filled` what the call fills, `pointer` prints an address. */
export function numaPrinters<
  C extends { readonly k: { readonly args: ArrayLike<number>; readonly low: ArrayLike<number> } },
>(given: Reader<C>, filled: Reader<C>, pointer: (value: number) => string): Readonly<Record<string, Printer<C>>> {
  const mask =
    (read: Reader<C>, countAt: (i: number) => number): Printer<C> =>
    (c, i) => {
      const words = maskWords(c.k.args[countAt(i)])
      return words === 0 || words > 512 ? pointer(c.k.args[i]) : read(8 * words, maskText)(c, i)
    }
  return {
    mpolmode: (c, i) => mempolicyMode(c.k.low[i]),
    mpolmf: (c, i) => mempolicyMove(c.k.low[i]),
    mpolget: (c, i) => mempolicyGet(c.k.low[i]),
    outmpol: filled(4, (view) => `[${mempolicyMode(view.getInt32(0, true))}]`),
    mpolmask: mask(given, (i) => i + 1),
    outmpolmask: mask(filled, (i) => i + 1),
    oldmpolmask: mask(given, () => 1),
    mpoladdrs: (c, i) => given(8 * c.k.args[1], addressesText)(c, i),
    mpolnodes: (c, i) => given(4 * c.k.args[1], nodesText)(c, i),
    mpolstatus: (c, i) => filled(4 * c.k.args[1], statusesText)(c, i),
  }
}
