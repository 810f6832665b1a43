// Arguments of the commands: every option of a machine, and the command's own, `--name value` or `--name=value`; some have a letter as
// gcc's have, `-X value` or `-Xvalue`.

import { optionRows, parseOption } from '../option-words.ts'
import type { PartialMachineOptions } from '../options.ts'

/** An option of a command itself: `form` is empty for a switch. */
export interface CommandOption {
  readonly name: string
  /** A letter that stands for it. */
  readonly short?: string
  readonly form: string
  readonly meaning: string
}

export interface ParsedArguments {
  readonly files: readonly string[]
  readonly machine: PartialMachineOptions
  /** The command's own options; a switch has the value ''. An option given twice has both. */
  readonly own: ReadonlyMap<string, readonly string[]>
  /** Set if something is not understood. */
  readonly problem: string | null
  readonly help: boolean
}

export function parseArguments(args: readonly string[], options: readonly CommandOption[]): ParsedArguments {
  const files: string[] = []
  const own = new Map<string, string[]>()
  let machine: PartialMachineOptions = {}
  const failed = (problem: string): ParsedArguments => ({ files, machine, own, problem, help: false })
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    if (arg === '--') {
      files.push(...args.slice(i + 1))
      break
    }
    if (!arg.startsWith('-') || arg === '-') {
      files.push(arg)
      continue
    }
    if (arg === '--help' || arg === '-h') return { files, machine, own, problem: null, help: true }
    const letter = options.find(({ short }) => short !== undefined && arg.startsWith(`-${short}`))
    if (letter !== undefined) {
      const value = arg.length > 2 ? arg.slice(2) : args[++i]
      if (value === undefined) return failed(`-${letter.short} needs a value: -${letter.short} ${letter.form}`)
      own.set(letter.name, [...(own.get(letter.name) ?? []), value])
      continue
    }
    const equals = arg.indexOf('=')
    const name = arg.slice(2, equals < 0 ? undefined : equals)
    const option = options.find((each) => each.name === name)
    const row = optionRows.find((each) => each.name === name)
    if (!arg.startsWith('--') || (option === undefined && row === undefined)) return failed(`there is no option ${arg}`)
    const isSwitch = option !== undefined && option.form === ''
    if (isSwitch && equals >= 0) return failed(`--${name} has no value`)
    let value = equals < 0 ? '' : arg.slice(equals + 1)
    if (!isSwitch && equals < 0) {
      if (i + 1 >= args.length) return failed(`--${name} needs a value: --${name} ${option?.form ?? row?.form ?? ''}`)
      value = args[++i]
    }
    if (option !== undefined) {
      own.set(name, [...(own.get(name) ?? []), value])
      continue
    }
    const parsed = parseOption(name, value)
    if (typeof parsed === 'string') return failed(parsed)
    machine = { ...machine, ...parsed }
  }
  return { files, machine, own, problem: null, help: false }
}

const line = ({ name, short, form, meaning }: CommandOption): string =>
  `  ${`${short === undefined ? `--${name}` : `-${short}`}${form === '' ? '' : ` ${form}`}`.padEnd(24)} ${meaning}\n`

/** The help text of a command without options of the machine. */
export const ownHelp = (usage: string, options: readonly CommandOption[]): string =>
  `usage: ${usage}\n\n${options.map(line).join('')}`

/** The help text of a command. */
export function helpText(usage: string, options: readonly CommandOption[]): string {
  const machine = optionRows.map((row) => line({ name: row.name, form: row.form, meaning: row.meaning })).join('')
  return `${ownHelp(usage, options)}\nThe machine (also by #pragma pagewalk in the program; these win):\n${machine}`
}
