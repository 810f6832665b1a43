// Gathers every `Differs from Linux:` of the sources into sim/README.md: `npm run differs` rewrites the section between the
// two marks, and the house-rules test demands that it is as this would write it.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { at, filesBelow, root } from './lib.mjs'

const phrase = 'Differs from Linux:'
const marks = ['<!-- differs: begin, written by npm run differs -->', '<!-- differs: end -->']
const readme = 'sim/README.md'

const isSource = (file) => /\.(ts|c|h)$/.test(file) && !/\.test\.ts$|generated\.ts$/.test(file)
const unquote = (line) => line.replace(/^\s*(\/\/+|\/\*\*?|\*(?!\/))?\s?/, '').replace(/\s*\*\/\s*$/, '')
const isComment = (line) => /^\s*(\/\/|\*|\/\*)/.test(line)

/** The differences that one source states, each with the lines of its comment that follow it, up to an empty one. */
export function differencesIn(text) {
  const lines = text.split('\n')
  const found = []
  for (let i = 0; i < lines.length; i++) {
    const at = lines[i].indexOf(phrase)
    if (at < 0 || !/(\/\/|\*)/.test(lines[i].slice(0, at))) continue
    const parts = [lines[i].slice(at + phrase.length).replace(/\s*\*\/.*$/, '')]
    let ended = /\*\/\s*$/.test(lines[i])
    while (!ended && i + 1 < lines.length && isComment(lines[i + 1])) {
      const next = unquote(lines[i + 1])
      if (next === '' || /^(Linux|Differs from Linux|Invariant|Preconditions):/.test(next)) break
      ended = /\*\/\s*$/.test(lines[i + 1])
      parts.push(next)
      i++
    }
    found.push(
      parts
        .map((part) => part.trim())
        .join(' ')
        .trim(),
    )
  }
  return found
}

/** The section's text: one item a difference, by file. */
export function differences() {
  const folders = ['sim'].flatMap((folder) => filesBelow(at(folder), isSource))
  const items = []
  for (const file of folders) {
    const name = path.relative(at('sim'), file).split(path.sep).join('/')
    if (/^(test|tools)\//.test(name)) continue
    for (const text of differencesIn(readFileSync(file, 'utf8'))) items.push(`- \`${name}\`: ${text}`)
  }
  return items.length ? items.join('\n') : 'None is noted yet.'
}

/** What sim/README.md is to be. */
export function readmeWithDifferences() {
  const text = readFileSync(at(readme), 'utf8')
  const [begin, end] = marks.map((mark) => text.indexOf(mark))
  if (begin < 0 || end < begin) throw new Error(`${readme} has lost its marks: ${marks.join(' and ')}`)
  return `${text.slice(0, begin + marks[0].length)}\n\n${differences()}\n\n${text.slice(end)}`
}

if (process.argv[1] === path.join(root, 'sim/tools/differs.mjs')) {
  const wanted = readmeWithDifferences()
  if (wanted === readFileSync(at(readme), 'utf8')) process.exit(0)
  if (process.argv.includes('--write')) writeFileSync(at(readme), wanted)
  else {
    console.error(`${readme} does not list the differences of the sources: npm run differs writes them.`)
    process.exit(1)
  }
}
