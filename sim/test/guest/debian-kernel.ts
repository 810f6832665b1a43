// Debian's kernels of other releases than this machine's: found and downloaded by apt, unpacked beside the packages of this
// repository (or in $PAGEWALK_KERNELS), with the modules that a guest needs to see its disks.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ArchiveEntry } from './cpio.ts'

/** Releases that can be booted, and the names of their packages in Debian 12 (6.12 is in its backports and updates). */
const packages: Readonly<Record<string, string>> = {
  '6.1': '^linux-image-6\\.1\\.0-[0-9]+-amd64$',
  '6.12': '^linux-image-6\\.12\\.[0-9]+\\+deb12-amd64$',
}

/** The releases that `--kernel` takes. */
export const guestReleases: readonly string[] = Object.keys(packages)

const modules = ['virtio_pci', 'virtio_blk', 'crc32c_generic', 'ext4'] as const

/** An unpacked kernel. */
export interface GuestKernel {
  readonly image: string
  readonly modules: readonly ArchiveEntry[]
}

/** Unpacks the kernel, downloading its package if it is not there yet. Throws with a sentence for the user. */
export function fetchKernel(release: string): GuestKernel {
  const pattern = packages[release]
  if (pattern === undefined)
    throw new Error(`there is no recipe for ${release}; there is one for ${guestReleases.join(', ')}`)
  const folder = join(resolve(process.env['PAGEWALK_KERNELS'] ?? 'node_modules/.cache/pagewalk/kernels'), release)
  if (!existsSync(join(folder, 'boot'))) unpack(pattern, folder)
  const image = readdirSync(join(folder, 'boot')).find((name) => name.startsWith('vmlinuz-'))
  if (image === undefined) throw new Error(`${folder}/boot has no kernel; remove the folder and try again`)
  return { image: join(folder, 'boot', image), modules: collectModules(folder) }
}

function unpack(pattern: string, folder: string): void {
  const found = execFileSync('apt-cache', ['search', '--names-only', pattern], { encoding: 'utf8' })
  const names = found
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
    .filter((name) => name !== '')
  const newest = names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1)
  if (newest === undefined)
    throw new Error(`apt knows no package ${pattern}: run apt-get update (6.12 is in bookworm-backports)`)
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('apt-get', ['-qq', '-o', 'APT::Sandbox::User=root', 'download', newest], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const file = readdirSync(folder).find((name) => name.endsWith('.deb')) ?? ''
    execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: folder })
    rmSync(join(folder, file))
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** The modules and what they depend on, in the order in which they load, and the file that says so. */
function collectModules(folder: string): ArchiveEntry[] {
  const tree = new Map<string, string>()
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const name = /([^/]+)\.ko(\.xz)?$/.exec(path)?.[1]
    if (name !== undefined) tree.set(name.replaceAll('-', '_'), join(folder, path))
  }
  const loaded = new Map<string, Uint8Array>()
  const add = (name: string): void => {
    const path = tree.get(name)
    // Not a file: built in.
    if (path === undefined || loaded.has(name)) return
    const bytes = path.endsWith('.xz') ? execFileSync('xz', ['-dc', path], { maxBuffer: 2 ** 26 }) : readFileSync(path)
    for (const need of dependsOn(bytes)) add(need)
    loaded.set(name, bytes)
  }
  for (const name of modules) add(name)
  const entries = [...loaded].map(([name, contents]) => ({ path: `modules/${name}.ko`, contents }))
  const order = entries.map((entry) => `/${entry.path}\n`).join('')
  return [{ path: 'modules' }, ...entries, { path: 'modules/order', contents: new TextEncoder().encode(order) }]
}

/** What the section .modinfo names. */
function dependsOn(bytes: Uint8Array): string[] {
  const list = /\0depends=([^\0]*)\0/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? ''
  return list
    .split(',')
    .filter((name) => name !== '')
    .map((name) => name.replaceAll('-', '_'))
}
