// Which part of the C library a first run needs: what the book's programs call, with everything below it, and the headers of scripts.
// The rest is a module of its own, fetched after it.

import type { Atom, ObjectFile } from '../lang/object.ts'

/** Functions of the first part, beside the start-up. */
const firstNames = `
  printf fprintf sprintf snprintf puts putchar fputs fflush perror stdout stderr
  malloc free calloc
  memset memcpy memmove memcmp strlen strcpy strncpy strcmp strncmp strchr strrchr strcat strerror exit _exit abort
  mmap munmap mprotect mremap madvise mincore msync mlock munlock brk sbrk memfd_create
  open close read write pread pwrite lseek ftruncate unlink fstat pipe
  fork wait waitpid getpid getppid kill raise signal sigaction sigemptyset sigaddset sigprocmask longjmp siglongjmp
  syscall sysconf getpagesize __errno_location __assert_fail
`
  .trim()
  .split(/\s+/)

interface Definition {
  readonly atom: Atom
  readonly object: ObjectFile
}

/** The atoms of the first part. */
export function firstAtoms(objects: readonly ObjectFile[]): ReadonlySet<Atom> {
  const globals = new Map<string, Definition>()
  const localsOf = new Map<ObjectFile, Map<string, Atom>>()
  for (const object of objects) {
    const byName = new Map(object.atoms.map((atom) => [atom.name, atom]))
    for (const alias of object.aliases) {
      const atom = byName.get(alias.target)
      if (atom !== undefined) byName.set(alias.name, atom)
    }
    localsOf.set(object, byName)
    for (const [name, atom] of byName) {
      const known = globals.get(name)
      if (known === undefined || known.atom.binding === 'weak') globals.set(name, { atom, object })
    }
  }
  const missing = firstNames.filter((name) => !globals.has(name))
  if (missing.length > 0) throw new Error(`the library does not define ${missing.join(', ')}`)
  const reached = new Set<Atom>()
  const queue = ['__libc_start', ...firstNames].flatMap((name) => globals.get(name) ?? [])
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { atom, object } = next
    if (reached.has(atom)) continue
    reached.add(atom)
    for (const { symbol } of atom.relocs) {
      const local = localsOf.get(object)?.get(symbol)
      // Both, where a unit's own weak definition may give way to another's.
      const found = globals.get(symbol)
      if (local !== undefined) queue.push({ atom: local, object })
      if (found !== undefined && local?.binding !== 'local') queue.push(found)
    }
  }
  return reached
}

/** Headers by name: those of scripts with everything that they include, and the others. */
export function splitHeaders(
  headers: ReadonlyMap<string, string>,
  roots: readonly string[],
): { readonly first: readonly [string, string][]; readonly rest: readonly [string, string][] } {
  const reached = new Set<string>()
  const queue = [...roots]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const text = headers.get(name)
    if (text === undefined || reached.has(name)) continue
    reached.add(name)
    for (const [, included] of text.matchAll(/#\s*include\s*[<"]([^>"]+)[>"]/g)) {
      queue.push(included, `${name.replace(/[^/]*$/, '')}${included}`)
    }
  }
  const all = [...headers]
  return { first: all.filter(([name]) => reached.has(name)), rest: all.filter(([name]) => !reached.has(name)) }
}
