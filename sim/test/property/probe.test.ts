import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runScenario } from './probe.ts'

const text = readFileSync(fileURLToPath(new URL('probe-6.18.txt', import.meta.url)), 'utf8')

/**
 * Left out on both sides: flags that a disk file system sets on its pages; `unevictable`, which comes with the LRU batch in Linux;
 * and which frame it is, beyond equal or not within a step.
 */
const plain = (lines: readonly string[]): string[] => {
  const frames: string[] = []
  return lines.map((line) => {
    if (!line.startsWith('p ')) return line
    const named = line.replace(/ F\d+ /, (frame) => {
      if (!frames.includes(frame)) frames.push(frame)
      return ` F${frames.indexOf(frame) + 1} `
    })
    return named
      .replace(/,?\b(?:private|mappedtodisk|unevictable)\b/g, '')
      .replace(/ ,/, ' ')
      .replace(/ $/, ' -')
  })
}

interface Scenario {
  readonly name: string
  readonly steps: readonly string[]
  readonly expected: readonly (readonly string[])[]
}

const scenarios: Scenario[] = text
  .split('\nscript ')
  .slice(1)
  .map((part) => {
    const [name, ...rest] = part.trimEnd().split('\n> ')
    const steps = rest.map((each) => each.split('\n'))
    return {
      name: name.trim(),
      steps: steps.map(([step]) => step),
      expected: steps.map(([, ...lines]) => plain(lines)),
    }
  })

/** What this kernel does not do as the recorded one did, and why. */
const different: Readonly<Record<string, string>> = {
  prot_denied: 'runs instructions of a page, which no CPU of this harness does',
  brk_cases: "the recorded program's heap was used before the scenario began",
  madv_free_after_fork: 'pages wait in a batch in Linux before they are lazily freed; here they are at once',
  madv_free: 'pages wait in a batch in Linux before they are lazily freed; here they are at once',
}

test.each(scenarios.filter(({ name }) => different[name] === undefined))('$name', ({ steps, expected }) => {
  const ours = runScenario(steps)
  steps.forEach((step, at) => {
    expect([`> ${step}`, ...plain(ours[at])]).toEqual([`> ${step}`, ...expected[at]])
  })
})
