// Rules of the house that neither the compiler nor the linter knows. A message says which line, and what to do.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readmeWithDifferences } from '../tools/differs.mjs'
import { at, root } from '../tools/lib.mjs'

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
// What is committed, and what is about to be: ignored files are not the repository's.
const files = git('ls-files', '--cached', '--others', '--exclude-standard')
  .split('\n')
  .filter((file) => file && existsSync(at(file)))
const read = (file: string) => readFileSync(at(file), 'utf8')
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith('sim/test/')
const core = files.filter(
  (file) =>
    /^sim\/.*\.ts$/.test(file) && !isTest(file) && !/^sim\/(cli|tools)\/|^sim\/(worker|vitest\.config)\.ts$/.test(file),
)
const packageJson = JSON.parse(read('package.json'))

/** The text with comments and strings blanked, its lines kept. A regular expression with a quote in it may confuse it. */
function codeOf(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, blank)
}

/** `file:line: what` for every match of a pattern in the code of files. */
function matches(where: readonly string[], pattern: RegExp, what: string): string[] {
  return where.flatMap((file) =>
    codeOf(read(file))
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${what}`] : [])),
  )
}

describe('a run is the same everywhere', () => {
  // The linter forbids the globals; these are members and literals.
  const banned: [RegExp, string][] = [
    [
      /\bMath\.(?!(?:sqrt|floor|ceil|trunc|abs|fround|imul|clz32|min|max|sign|round)\b)/,
      'this Math function may differ between engines: do it in integers, or in C in sim/libc',
    ],
    [/\b(?:0x[\da-fA-F]+|\d+)n\b/, 'a BigInt: use Int32 pairs'],
    [/\bas[UI]\w*ntN\b|\bbigint\b/, 'a BigInt: use Int32 pairs'],
    [/\.toLocale\w+\(|\.localeCompare\(/, 'depends on the locale: format and compare by hand'],
    [/\.(?:toS|s)orted?\(\s*\)|\.sort\(\s*\)/, 'a sort without a comparator compares as text: say the order'],
    [/\.(?:toFixed|toPrecision)\(/, 'rounds otherwise than glibc: print digits by hand'],
    [/\bWeakRef\b|\bFinalizationRegistry\b/, 'depends on the collector'],
  ]
  for (const [pattern, why] of banned) {
    it(`has no ${pattern.source} in sim/`, () => expect(matches(core, pattern, why)).toEqual([]))
  }

  it('knows the words it looks for', () => {
    const caught = (line: string) => banned.some(([pattern]) => pattern.test(codeOf(line)))
    for (const bad of [
      'Math.random()',
      'x = 10n',
      'BigInt.asUintN(64, x)',
      'a.sort()',
      'a.toLocaleString()',
      'x.toFixed(2)',
      'Math.pow(2, 3)',
    ]) {
      expect(caught(bad), bad).toBe(true)
    }
    for (const good of ['Math.floor(x)', 'a.sort((x, y) => x - y)', "'Math.random()'", '// 10n', 'plan10n']) {
      expect(caught(good), good).toBe(false)
    }
  })
})

describe('a source', () => {
  const limit = 450
  // Tables and formats may be longer. The reason stands beside each.
  const longer: Record<string, string> = {
    'sim/trace/emit.ts': 'one function a row of the table of events',
    'sim/cpu/vm.ts': 'the switch over the instructions, in one function for speed',
  }

  it(`has at most ${limit} lines, unless it is a table`, () => {
    const sources = files.filter((file) => /^(sim|src)\/.*\.(ts|tsx|mjs)$/.test(file) && !isTest(file))
    const long = sources.filter((file) => !longer[file] && read(file).split('\n').length - 1 > limit)
    expect(long.map((file) => `${file}: ${read(file).split('\n').length - 1} lines: two nouns are two files`)).toEqual(
      [],
    )
  })

  it('in sim/ begins with a comment on the question it answers', () => {
    const bare = core.filter((file) => !/^(\/\/|\/\*)/.test(read(file)))
    expect(bare.map((file) => `${file}: which question does it answer, which kernel files does it mirror?`)).toEqual([])
  })

  it('states its differences from Linux, and sim/README.md lists them (npm run differs)', () => {
    expect(read('sim/README.md')).toBe(readmeWithDifferences())
  })
})

describe('the repository', () => {
  const text = files.filter((file) => !/\.(png|ico|woff2|ttf)$/.test(file) && statSync(at(file)).size < 4_000_000)
  const holding = (pattern: RegExp, where = text) =>
    where.flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : [])),
    )

  it('names no path of the machine it was written on', () => {
    expect(holding(new RegExp(['(^|[\\s\'"`(=])/work', '(main|shared|\\.library)\\b'].join('/')))).toEqual([])
  })

  it('names no host of a package registry', () => {
    const hosts = [
      'registry\\.npm' + 'js',
      'registry\\.yarn' + 'pkg',
      'deb\\.debian' + '\\.org',
      'npm\\.pkg\\.' + 'github',
    ]
    expect(holding(new RegExp(hosts.join('|')))).toEqual([])
  })

  it('has a lock file without addresses, so that any registry serves', () => {
    expect(read('package-lock.json')).not.toContain('"resolved": "http')
  })

  it('has a lock file with the packages of every platform', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: object }>
    }
    const missing = Object.entries(packages).flatMap(([name, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((wanted) => !packages[`node_modules/${wanted}`] && !packages[`${name}/node_modules/${wanted}`])
        .map((wanted) => `${name} → ${wanted}: npm ci will refuse the lock file`),
    )
    expect(missing).toEqual([])
  })

  it('pins every package to one version', () => {
    const versions = Object.entries({
      ...packageJson.dependencies,
      ...packageJson.devDependencies,
      ...packageJson.overrides,
    })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  })

  it('has at its root only what belongs there', () => {
    const belongs = ['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'docs', 'docusaurus.config.ts', 'e2e']
    belongs.push('package-lock.json', 'package.json', 'sim', 'src', 'static', 'tsconfig.json')
    const top = [...new Set(files.map((file) => file.split('/')[0] ?? ''))]
      .filter((name) => !name.startsWith('.'))
      .sort((a, b) => (a < b ? -1 : 1))
    expect(top).toEqual(belongs)
  })

  it('names in its guides only scripts that exist, and tools that are there', () => {
    const guides = ['README.md', 'CONTRIBUTING.md', 'sim/README.md', 'sim/ARCHITECTURE.md']
    const named = guides.flatMap((file) =>
      [...read(file).matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''),
    )
    expect(named.filter((name) => !packageJson.scripts[name])).toEqual([])
    const entries = Object.values<string>(packageJson.scripts).flatMap((line) =>
      [...line.matchAll(/\bsim\/[\w/.-]+\.(?:ts|mjs)\b/g)].map(([file]) => file),
    )
    expect(entries.filter((file) => !existsSync(at(file)))).toEqual([])
  })
})

describe('the launcher of the command line', () => {
  const launcher = packageJson.bin.pagewalk as string

  it('is committed with its run bit', () => {
    expect(git('ls-files', '--stage', '--', launcher)).toMatch(/^100755 /)
    expect(path.extname(launcher)).toBe('')
  })

  it('says what to do where the bundle is missing', async () => {
    const { mkdtempSync, copyFileSync, rmSync } = await import('node:fs')
    const { spawnSync } = await import('node:child_process')
    const { tmpdir } = await import('node:os')
    const folder = mkdtempSync(path.join(tmpdir(), 'pagewalk-'))
    copyFileSync(at(launcher), path.join(folder, 'pagewalk'))
    const { status, stderr } = spawnSync(process.execPath, [path.join(folder, 'pagewalk')], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'pagewalk: the bundle is missing: run npm ci\n' })
  })
})
