// anon_vma: the object that an anonymous page names as its mapping, through which its mappers are found (mm/rmap.c).

import type { Vma } from './vma.ts'

export interface AnonVma {
  readonly id: number
  /** Oldest ancestor; itself for the first. */
  readonly root: AnonVma
  /** The anon_vma of the parent process's VMA when fork made this one; itself for a root. */
  readonly parent: AnonVma
  /** Children made by fork, plus one for a root (num_children). */
  children: number
  /** VMAs whose `anonVma` is this one (num_active_vmas). */
  activeVmas: number
  /** VMAs that may hold pages of it (the interval tree of anon_vma_chains), in the order of insertion. */
  readonly vmas: Set<Vma>
}
