// The headers of a first run: without the declarations that few programs mention. What is left out comes with the rest of the library,
// and a program that mentions any of its names is compiled with both (sim/lang/elsewhere.ts).

/** One declaration, macro or other line of a header, with the names that it declares; none: it always stays. */
interface Unit {
  readonly text: string
  readonly names: readonly string[]
}

const keywords = new Set(
  `_Noreturn auto char const double enum extern float inline int long register restrict short signed sizeof static struct
   typedef union unsigned void volatile __extension__ __attribute__ __inline __restrict __volatile__`.split(/\s+/),
)

const identifiersOf = (text: string): string[] => text.match(/[A-Za-z_]\w*/g) ?? []

/** The names that a declaration outside of any directive gives; none where that is not clear. */
function declaredNames(text: string): string[] {
  const open = text.indexOf('{')
  if (open < 0) {
    if (/^typedef\b/.test(text)) {
      const name = /\(\*\s*(\w+)\)/.exec(text) ?? /(\w+)(?:\[[^\]]*\])*;$/.exec(text)
      return name === null ? [] : [name[1]]
    }
    const called = [...text.matchAll(/(\w+)\s*\(/g)].map((match) => match[1]).find((name) => !keywords.has(name))
    if (called !== undefined) return [called]
    if (/^extern\b[^,]*;$/.test(text)) return [/(\w+)(?:\[[^\]]*\])*;$/.exec(text)?.[1] ?? ''].filter(Boolean)
    return []
  }
  if (!/^(typedef\s+)?(struct|union|enum)\b/.test(text)) {
    const name = /(\w+)\s*\(/.exec(text)?.[1]
    return name === undefined || keywords.has(name) ? [] : [name]
  }
  const tags = [...text.matchAll(/\b(?:struct|union|enum)\s+(\w+)\s*\{/g)].map((match) => match[1])
  const after = identifiersOf(text.slice(text.lastIndexOf('}'))).filter((name) => !keywords.has(name))
  const constants = /\benum\b[^{]*\{/.test(text) ? identifiersOf(text.slice(open)) : []
  return [...tags, ...after, ...constants]
}

/** A header's units, in order. */
export function unitsOf(header: string): Unit[] {
  const units: Unit[] = []
  const lines = header.split('\n')
  for (let i = 0; i < lines.length; i++) {
    let text = lines[i]
    if (text.startsWith('#')) {
      while (text.endsWith('\\')) text += `\n${lines[++i]}`
      const name = /^#\s*define\s+(\w+)/.exec(text)
      units.push({ text, names: name === null ? [] : [name[1]] })
      continue
    }
    let hasDirective = false
    const count = (what: RegExp): number => text.match(what)?.length ?? 0
    const isOpen = (): boolean =>
      count(/[{(]/g) > count(/[})]/g) ||
      !/[;}]$/.test(text) ||
      (text.endsWith('}') && /^(typedef|struct|union|enum)\b/.test(text))
    while (text !== '' && i + 1 < lines.length && isOpen()) {
      i++
      if (lines[i].startsWith('#')) hasDirective = true
      text += `\n${lines[i]}`
    }
    units.push({ text, names: hasDirective ? [] : declaredNames(text) })
  }
  return units
}

interface Pruned {
  readonly headers: readonly (readonly [name: string, text: string])[]
  /** The names that are left out, and those that are not. */
  readonly missing: readonly string[]
  readonly there: readonly string[]
}

/** Groups of which nothing is left; what stands in them has no meaning of its own. */
function withoutEmptyGroups(text: string): string {
  const less = text.replace(/#if[^\n]*\n(#el[^\n]*\n)*#endif\n/g, '')
  return less === text ? text : withoutEmptyGroups(less)
}

/** Keeps the units that declare one of `wanted`, and what they mention. */
export function prune(
  headers: readonly (readonly [name: string, text: string])[],
  wanted: (name: string) => boolean,
): Pruned {
  const all = headers.map(([name, text]) => ({ name, units: unitsOf(text).map((unit) => ({ ...unit, kept: false })) }))
  const units = all.flatMap((header) => header.units)
  const needed = new Set<string>()
  for (let changed = true; changed;) {
    changed = false
    for (const unit of units) {
      if (unit.kept) continue
      if (unit.names.length > 0 && !unit.names.some((name) => needed.has(name) || wanted(name))) continue
      unit.kept = true
      changed = true
      for (const name of identifiersOf(unit.text)) needed.add(name)
    }
  }
  const namesOf = (kept: boolean): string[] => [
    ...new Set(units.filter((unit) => unit.kept === kept).flatMap(({ names }) => names)),
  ]
  const there = namesOf(true)
  return {
    headers: all.map(({ name, units }) => [
      name,
      withoutEmptyGroups(units.flatMap(({ text, kept }) => (kept ? [`${text}\n`] : [])).join('')),
    ]),
    missing: namesOf(false).filter((name) => !there.includes(name)),
    there,
  }
}
