// Lines of the score: which events each takes, and its sign.

export interface Lane {
  name: string
  kinds: readonly string[]
  sign: 'box' | 'bar' | 'down' | 'dot' | 'diamond' | 'square' | 'bolt' | 'arrows'
  colour: string
}

export const lanes: readonly Lane[] = [
  { name: 'call', kinds: ['syscall-enter'], sign: 'box', colour: 'var(--e-syscall)' },
  { name: 'region', kinds: ['vma-add', 'vma-change', 'vma-remove'], sign: 'bar', colour: 'var(--e-vma)' },
  { name: 'fault', kinds: ['fault-enter'], sign: 'down', colour: 'var(--e-fault)' },
  { name: 'frame', kinds: ['page-alloc', 'page-free', 'page-copy'], sign: 'dot', colour: 'var(--e-page)' },
  { name: 'LRU', kinds: ['lru-add', 'lru-remove'], sign: 'diamond', colour: 'var(--e-lru)' },
  { name: 'entry', kinds: ['pte', 'pte-clear', 'pte-protect'], sign: 'square', colour: 'var(--e-pte)' },
  { name: 'signal', kinds: ['signal', 'signal-deliver'], sign: 'bolt', colour: 'var(--e-signal)' },
  { name: 'schedule', kinds: ['switch'], sign: 'arrows', colour: 'var(--e-sched)' },
]
