// `pagewalk kernels [V | diff V W]`: the table of changes; what a release has; what differs between two.

import { changes } from '../kernels/changes.ts'
import { parseKernel, resolveKernel } from '../kernel-version.ts'
import { parseRelease } from '../kernels/versions.ts'
import type { ChangeName } from '../kernels/releases.ts'

const usage =
  'pagewalk kernels [VERSION | diff VERSION VERSION]\nA version is a release with changes switched on or off: 6.18, 4.9+madv-free, 6.18-mseal'

interface Row {
  readonly name: ChangeName
  readonly release: string
  readonly effect: string
  readonly commit?: string
}

const rows: readonly Row[] = changes

function rowLine(row: Row, mark = ' '): string {
  return `${mark} ${row.release.padEnd(6)} ${row.name.padEnd(28)} ${row.effect}${row.commit === undefined ? '' : ` (${row.commit})`}\n`
}

const byRelease = (a: Row, b: Row): number => {
  const key = (row: Row): number => (parseRelease(row.release) ?? []).reduce((sum, part) => sum * 1000 + part, 0)
  return key(a) - key(b)
}

export async function kernels(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`usage: ${usage}\n`)
    return 0
  }
  const sorted = [...rows].sort(byRelease)
  if (args.length === 0) {
    process.stdout.write(
      `Any release can be run; these are the changes that are told apart, with the first release that has each:\n${sorted.map((row) => rowLine(row)).join('')}`,
    )
    return 0
  }
  const versions = args[0] === 'diff' ? args.slice(1) : args
  if (args[0] === 'diff' ? versions.length !== 2 : versions.length !== 1)
    return refuse('one version, or diff and two, are needed')
  const resolved = versions.map((text) => resolveKernel(text))
  const unknown = resolved.indexOf(null)
  if (unknown >= 0)
    return refuse(`'${parseKernel(versions[unknown]).unknown[0] ?? versions[unknown]}' is no release or change`)
  const [first, second] = resolved.map((each) => each?.version)
  if (first === undefined) return refuse('no version')
  if (second === undefined) {
    process.stdout.write(
      `${resolved[0]?.release}\n${sorted.map((row) => rowLine(row, first.has(row.name) ? '+' : '-')).join('')}`,
    )
    return 0
  }
  const different = sorted.filter((row) => first.has(row.name) !== second.has(row.name))
  process.stdout.write(different.map((row) => rowLine(row, second.has(row.name) ? '+' : '-')).join(''))
  return 0
}

function refuse(problem: string): number {
  process.stderr.write(`pagewalk kernels: ${problem}\nusage: ${usage}\n`)
  return 2
}
