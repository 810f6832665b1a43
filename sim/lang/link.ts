// The linker: reaches from `_start` what is used, lays it out as GNU ld does for a static non-PIE program, and fills in addresses.
//
//   0x400000  R    ELF header and program headers
//   0x401000  R X  text
//   next page R    rodata
//   next page RW   relro (start-up table, thread-local image), padded to a page; data; bss

import { op } from '../cpu/bytecode.ts'
import type { Image } from '../cpu/image.ts'
import { layOut } from './image-layout.ts'
import { Linker } from './linker.ts'
import type { ArchiveIndex, LinkDiagnostic, Placed, Target, Unit } from './linker.ts'
import { makeAtom } from './object.ts'
import type { ObjectFile } from './object.ts'
/** Objects of which only what is used is taken. */
export interface Archive {
  readonly objects: readonly ObjectFile[]
  /** Whether that is all of it. */
  readonly isWhole: boolean
}

const archiveIndexes = new WeakMap<Archive, ArchiveIndex>()

/** A memo: it changes nothing but time. */
function indexArchive(archive: Archive): ArchiveIndex {
  const found = archiveIndexes.get(archive)
  if (found) return found
  const symbols = new Map<string, Target>()
  const scratch = new Linker({ symbols, weak: [] }, false)
  for (const object of archive.objects) scratch.unitOf(object, symbols, true)
  const index = { symbols, weak: [...scratch.weak] }
  archiveIndexes.set(archive, index)
  return index
}

/**
 * Links objects with what they use of the archive. The image is null if there are errors, and where a symbol is not found that may
 * be in a part of the archive that is not loaded (`needsMore`).
 */
export function link(
  objects: readonly ObjectFile[],
  archive: Archive,
  name = 'a.out',
): { image: Image | null; diagnostics: readonly LinkDiagnostic[]; needsMore: boolean } {
  const linker = new Linker(indexArchive(archive), objects.length > 1)
  const units = objects.map((object) => linker.unitOf(object, linker.globals, false))
  const start = makeStart()
  const startUnit = linker.unitOf(start, linker.globals, false)
  for (const atom of start.atoms) linker.use({ atom, unit: startUnit, offset: 0 })
  for (const unit of units)
    for (const atom of unit.object.atoms)
      if (atom.binding !== 'local' || atom.section === 'text') linker.use({ atom, unit, offset: 0 })
  const startup = startupAtoms(linker, units)
  linker.reach()
  const { diagnostics } = linker
  const lacks = linker.lacksWeak || diagnostics.some(({ code }) => code === 'undefined-reference')
  const needsMore = lacks && !archive.isWhole
  if (needsMore || diagnostics.length > 0) return { image: null, diagnostics, needsMore }
  return {
    image: layOut(
      linker,
      startup,
      name,
      objects.some(({ executableStack }) => executableStack === true),
    ),
    diagnostics: [],
    needsMore,
  }
}

/** `_start`: hands the initial stack pointer to the C library. */
function makeStart(): ObjectFile {
  const code = Int32Array.of(op.spget, 0, 0, 0, op.call, 0, 0, 0, op.trap, 0, 0, 0)
  const atom = makeAtom({
    name: '_start',
    binding: 'global',
    section: 'text',
    align: 16,
    size: 4 * code.length,
    code,
    relocs: [{ at: 6, symbol: '__libc_start', addend: 0, kind: 'call' }],
    slots: 1,
  })
  return { name: 'start', files: [], atoms: [atom], aliases: [], startup: [], weakReferences: [] }
}

/** Tables of constructors and destructors. */
function startupAtoms(linker: Linker, units: readonly Unit[]): { init: Placed; fini: Placed } {
  const table = (when: 1 | 2): Placed => {
    const entries = units.flatMap((unit) =>
      unit.object.startup.filter((s) => (s.when & when) !== 0).map((s) => ({ ...s, unit })),
    )
    entries.sort((a, b) => a.priority - b.priority)
    const locals = new Map<string, Target>()
    const relocs = entries.map((e, i) => {
      const target = linker.find(e.unit, e.symbol)
      const symbol = `.startup${i}`
      if (target) locals.set(symbol, target)
      return { at: 8 * i, symbol, addend: 0, kind: 'abs' as const }
    })
    const atom = makeAtom({
      name: when === 1 ? '.init_array' : '.fini_array',
      section: 'relro',
      align: 8,
      size: 8 * entries.length,
      bytes: new Uint8Array(8 * entries.length),
      relocs,
    })
    const object: ObjectFile = {
      name: 'startup',
      files: [],
      atoms: [atom],
      aliases: [],
      startup: [],
      weakReferences: [],
    }
    return linker.use({ atom, unit: { object, locals }, offset: 0 })
  }
  return { init: table(1), fini: table(2) }
}
