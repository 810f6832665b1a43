// A kernel version: a release and what it has of the table of changes. Resolved once at boot.

import { firstReleases } from './releases.ts'
import type { ChangeName } from './releases.ts'

/** How the kernel was built, where a program can see it. */
export interface KernelConfig {
  /** CONFIG_MEM_SOFT_DIRTY: bit 11 of an entry, VmFlags sd. */
  readonly softDirty: boolean
  /** CONFIG_ANON_VMA_NAME: prctl(PR_SET_VMA). */
  readonly anonVmaName: boolean
  /** CONFIG_KSM: MADV_MERGEABLE. */
  readonly ksm: boolean
  /** CONFIG_MEMORY_FAILURE: MADV_HWPOISON. */
  readonly memoryFailure: boolean
  /** pkey_alloc() does not ask whether the processor has keys, and begins with key 0; Debian's stable kernels ask (mm_pkey_alloc()). */
  readonly pkeyZeroFree: boolean
  /** vm.mmap_min_addr after boot: CONFIG_DEFAULT_MMAP_MIN_ADDR. */
  readonly mmapMinAddr: number
  /** CONFIG_SWAP */
  readonly swap: boolean
}

export interface Version {
  readonly release: string
  readonly config: KernelConfig
  has(name: ChangeName): boolean
}

export type Overrides = Readonly<Partial<Record<ChangeName, boolean>>>

/** The release that a machine runs when nothing is said. */
export const defaultRelease = '6.18'

/** Releases as numbers, for comparison: '4.17' → [4, 17, 0]. Null if the text is no release. */
export const parseRelease = (release: string): readonly [number, number, number] | null => {
  const match = /^(\d+)\.(\d+)(?:\.(\d+))?$/.exec(release)
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)]
}

const notOlder = (a: readonly number[], b: readonly number[]): boolean => {
  const at = [0, 1, 2].find((i) => a[i] !== (b[i] ?? 0)) ?? 2
  return a[at] >= (b[at] ?? 0)
}

/**
 * The recorded kernels: Debian's 6.1 and 6.12 are built with soft-dirty tracking, the 6.18 that was recorded is not.
 * A release in between is taken to be built like the recorded one below it. Soft-dirty tracking came with 3.11 (proc(5)).
 */
const configOf = (release: readonly number[]): KernelConfig => ({
  softDirty: notOlder(release, [3, 11]) && !notOlder(release, [6, 18]),
  anonVmaName: false,
  ksm: true,
  memoryFailure: !notOlder(release, [6, 18]),
  pkeyZeroFree: notOlder(release, [6, 18]),
  mmapMinAddr: notOlder(release, [6, 18]) ? 4096 : 65536,
  swap: true,
})

/** The version of a release, with single changes switched against it. Null if the text is no release. */
export const resolve = (
  release: string = defaultRelease,
  overrides: Overrides = {},
  config: Partial<KernelConfig> = {},
): Version | null => {
  const parsed = parseRelease(release)
  if (parsed === null) return null
  const rows = Object.entries(firstReleases) as [ChangeName, string][]
  const record = Object.fromEntries(
    rows.map(([name, release]) => [name, overrides[name] ?? notOlder(parsed, parseRelease(release) ?? [])]),
  ) as Record<ChangeName, boolean>
  return { release, config: { ...configOf(parsed), ...config }, has: (name) => record[name] }
}
