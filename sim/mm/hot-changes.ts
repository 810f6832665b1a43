// The changes that every fault asks about, as fields: a name is looked up once, at boot.

import type { Version } from '../kernels/versions.ts'

export interface HotChanges {
  readonly perVmaLock: boolean
  readonly anonInactive: boolean
  readonly anonExclusive: boolean
  readonly reuseByRefcount: boolean
}

export const hotChangesOf = (version: Version): HotChanges => ({
  perVmaLock: version.has('per-vma-lock'),
  anonInactive: version.has('anon-inactive'),
  anonExclusive: version.has('anon-exclusive'),
  reuseByRefcount: version.has('reuse-by-refcount'),
})
