// A kernel as a person writes it: a release of two or three numbers, then changes switched on (+name) or off (-name) against it.

import { firstReleases } from './kernels/releases.ts'
import { defaultRelease, parseRelease, resolve } from './kernels/versions.ts'
import type { ChangeName } from './kernels/releases.ts'
import type { Version } from './kernels/versions.ts'

/** Patch levels of the releases that were recorded, so that uname shows what they showed. */
const patchLevels: Readonly<Record<string, string>> = { '6.1': '6.1.192', '6.12': '6.12.33', '6.18': '6.18.44' }

const newestFirst = (a: string, b: string): number => {
  const [x, y] = [a, b].map((each) => parseRelease(each) ?? [0, 0, 0])
  return y[0] - x[0] || y[1] - x[1] || y[2] - x[2]
}

/** The release before the first change of the table, and the one before MADV_FREE. */
const before = ['2.6.28', '4.4']

/** Every release that differs from the one before it, newest first, and those. */
export const releases: readonly string[] = [
  ...new Set([defaultRelease, ...Object.values(firstReleases), ...before]),
].sort(newestFirst)

export interface ResolvedKernel {
  readonly version: Version
  /** As uname prints it. */
  readonly release: string
}

/** Splits `4.9+madv-free-inactive-file`; names have dashes, so a switch begins where a known name follows. */
export function parseKernel(text: string): { release: string; overrides: Record<string, boolean>; unknown: string[] } {
  const match = /^(\d+\.\d+(?:\.\d+)?)(.*)$/.exec(text)
  const overrides: Record<string, boolean> = {}
  const unknown: string[] = []
  if (match === null) return { release: '', overrides, unknown: [text] }
  let rest = match[2]
  const names = Object.keys(firstReleases).sort((a, b) => b.length - a.length)
  while (rest !== '') {
    const name = names.find((each) => rest.slice(1).startsWith(each) && /^$|^[+-]/.test(rest.slice(1 + each.length)))
    if (name === undefined || !/^[+-]/.test(rest)) {
      unknown.push(rest)
      break
    }
    overrides[name] = rest.startsWith('+')
    rest = rest.slice(1 + name.length)
  }
  return { release: match[1], overrides, unknown }
}

/** The version, or null if the release or a change is unknown. */
export function resolveKernel(text: string): ResolvedKernel | null {
  const { release, overrides, unknown } = parseKernel(text)
  if (unknown.length > 0) return null
  const version = resolve(release, overrides as Partial<Record<ChangeName, boolean>>)
  if (version === null) return null
  return { version, release: release.split('.').length === 3 ? release : (patchLevels[release] ?? `${release}.0`) }
}
