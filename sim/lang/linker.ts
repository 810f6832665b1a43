// What is reached from where: symbols of objects and of the archive, and the atoms that a program uses.

import { nearestName } from './diagnostics.ts'
import type { Atom, ObjectFile } from './object.ts'
/** A complaint of the linker. */
export interface LinkDiagnostic {
  readonly severity: 'error'
  readonly code: 'undefined-reference' | 'multiple-definition'
  readonly message: string
  readonly symbol: string
  /** The function or object that names the symbol. */
  readonly from: string
  /** Where it is named; null if nobody knows (in the C library). */
  readonly place: { readonly file: string; readonly line: number; readonly column: number } | null
  readonly hint: string | null
}

export interface Unit {
  readonly object: ObjectFile
  readonly locals: Map<string, Target>
}

/** What a symbol leads to. */
export interface Target {
  readonly atom: Atom
  readonly unit: Unit
  /** Byte offset in the atom (labels). */
  readonly offset: number
}

export interface Placed {
  readonly atom: Atom
  readonly unit: Unit
  address: number
  /** Code position in words. */
  position: number
}

// The symbols that the linker makes.
const linkerSymbols = [
  '__pagewalk_relro_start',
  '__pagewalk_relro_end',
  '_end',
  'end',
  '_etext',
  'etext',
  '__etext',
  '_edata',
  'edata',
  '__bss_start',
  '__ehdr_start',
  '__executable_start',
  '__pagewalk_tls_image',
  '__pagewalk_tls_filesz',
  '__pagewalk_tls_memsz',
  '__pagewalk_tls_align',
  '__init_array_start',
  '__init_array_end',
  '__fini_array_start',
  '__fini_array_end',
  '_start',
  '__data_start',
  'data_start',
]

export class Linker {
  readonly globals = new Map<string, Target>()
  readonly archive: ReadonlyMap<string, Target>
  readonly mergesStrings: boolean
  readonly placed = new Map<Atom, Placed>()
  readonly order: Placed[] = []
  readonly diagnostics: LinkDiagnostic[] = []
  readonly symbols = new Map<string, number>()
  readonly weak = new Set<string>()
  /** The program itself refers weakly to something that is nowhere. */
  lacksWeak = false
  readonly #queue: Placed[] = []
  readonly #strings = new Map<string, Placed>()

  constructor(archive: ArchiveIndex, mergesStrings: boolean) {
    this.archive = archive.symbols
    this.mergesStrings = mergesStrings
    for (const name of archive.weak) this.weak.add(name)
  }

  unitOf(object: ObjectFile, into: Map<string, Target>, isArchive: boolean): Unit {
    const unit: Unit = { object, locals: new Map() }
    const byName = new Map<string, Target>()
    for (const atom of object.atoms) {
      const target = { atom, unit, offset: 0 }
      byName.set(atom.name, target)
      if (atom.binding === 'local') unit.locals.set(atom.name, target)
      else this.define(atom.name, target, into, isArchive)
      for (const label of atom.labels) unit.locals.set(label.name, { atom, unit, offset: 4 * label.at })
    }
    for (const alias of object.aliases) {
      const target = byName.get(alias.target)
      if (!target) continue
      if (alias.binding === 'local') unit.locals.set(alias.name, target)
      else this.define(alias.name, { ...target, atom: target.atom }, into, isArchive, alias.binding === 'weak')
    }
    for (const name of object.weakReferences) this.weak.add(name)
    return unit
  }

  readonly #weakDefined = new Set<string>()

  define(
    name: string,
    target: Target,
    into: Map<string, Target>,
    isArchive: boolean,
    isWeak = target.atom.binding === 'weak',
  ): void {
    const old = into.get(name)
    if (old && !isWeak && !this.#weakDefined.has(name) && !isArchive) {
      this.diagnostics.push({
        severity: 'error',
        code: 'multiple-definition',
        message: `multiple definition of '${name}'`,
        symbol: name,
        from: target.unit.object.name,
        place: null,
        hint: null,
      })
      return
    }
    if (old && isWeak) return
    into.set(name, target)
    if (isWeak) this.#weakDefined.add(name)
    else this.#weakDefined.delete(name)
  }

  find(unit: Unit, name: string): Target | null {
    return unit.locals.get(name) ?? this.globals.get(name) ?? this.archive.get(name) ?? null
  }

  /** Takes an atom into the program. */
  use(target: Target): Placed {
    const found = this.placed.get(target.atom)
    if (found) return found
    const { atom } = target
    // Equal string literals of several units are one object, as with ld's merged sections.
    const key =
      this.mergesStrings && atom.name.startsWith('.str') && atom.bytes
        ? String.fromCharCode(...atom.bytes.subarray(0, 2000)) + atom.bytes.length
        : null
    if (key !== null && (atom.bytes?.length ?? 0) <= 2000) {
      const same = this.#strings.get(key)
      if (same) {
        this.placed.set(atom, same)
        return same
      }
    }
    const placed: Placed = { atom, unit: target.unit, address: 0, position: 0 }
    if (key !== null) this.#strings.set(key, placed)
    this.placed.set(atom, placed)
    this.order.push(placed)
    this.#queue.push(placed)
    return placed
  }

  /** Follows references until nothing new comes. */
  reach(): void {
    for (let p = this.#queue.pop(); p; p = this.#queue.pop()) {
      for (const reloc of p.atom.relocs) {
        const target = this.find(p.unit, reloc.symbol)
        if (target) this.use(target)
        else if (linkerSymbols.includes(reloc.symbol)) continue
        else if (!this.weak.has(reloc.symbol)) this.missing(reloc.symbol, p, reloc.at)
        else if (p.unit.object.weakReferences.includes(reloc.symbol) && p.unit.object.files.length > 0)
          this.lacksWeak = true
      }
    }
  }

  near(symbol: string): string | null {
    const near = nearestName(symbol, [
      ...this.globals.keys(),
      ...[...this.archive.keys()].filter((n) => !n.startsWith('_')),
    ])
    return near && `did you mean '${near}'?`
  }

  missing(symbol: string, from: Placed, at: number): void {
    if (this.diagnostics.some((d) => d.symbol === symbol)) return
    this.diagnostics.push({
      severity: 'error',
      code: 'undefined-reference',
      message: `undefined reference to '${symbol}'`,
      symbol,
      from: from.atom.name,
      place: placeIn(from, at),
      hint: /^__(start|stop)_/.test(symbol)
        ? 'a program has no sections of its own here: its objects lie among the others'
        : this.near(symbol),
    })
  }
}

/** The source place of a word of an atom's code. */
function placeIn(p: Placed, at: number): LinkDiagnostic['place'] {
  const { lines } = p.atom
  let position = -1
  for (let i = 0; i < lines.length && lines[i] <= at; i += 2) position = lines[i + 1]
  if (position < 0) return null
  const file = Math.floor(position / 4294967296)
  const rest = position - file * 4294967296
  return { file: p.unit.object.files[file] ?? '', line: Math.floor(rest / 4096), column: rest % 4096 }
}

/** What an archive defines; made once. */
export interface ArchiveIndex {
  readonly symbols: ReadonlyMap<string, Target>
  readonly weak: readonly string[]
}
