// The checks of a memory call in the order in which the kernel makes them, and the one that said no with what it looked at. The rows are
// those by which the simulator refuses (sim/uapi/checks.ts); nothing is repeated here.

import { actName, checkOrder, checkRows, errnoName } from '#sim/mirror'
import type { ActRow, CheckForm } from '#sim/mirror'
import { lineOfAct, textOfAct } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { count, sizeText } from '../kinds.ts'

export interface CheckStep {
  /** The kernel function that asks. */
  where: string
  says: string
  errno: string
  /** passed, said no, or was not reached. */
  state: 'passed' | 'no' | 'after'
  looks: { name: string; value: string }[]
}

export interface CheckedCall {
  seq: number
  text: string
  /** Empty where it succeeded. */
  errno: string
  /** Line of the cell that it came from, or 0. */
  line: number
  steps: CheckStep[]
}

export interface ChecksRows {
  /** The calls that failed; where none did, the last that could have. */
  calls: CheckedCall[]
  more: number
  summary: string
}

const most = 12

const textOf = (value: number, form: CheckForm): string => {
  if (form === 'address') return `0x${value.toString(16)}`
  if (form === 'flags') return `0x${(value >>> 0).toString(16)}`
  if (form === 'bytes') return value >= 4096 ? `${value} (${sizeText(value)})` : String(value)
  return form === 'pages' ? count(value, 'page') : String(value)
}

/** brk answers with the old break where it refuses. */
const refusedBrk = (act: ActRow): boolean =>
  actName(act) === 'brk' && act.refusal !== null && act.args[0] !== 0 && act.result !== act.args[0]

const failed = (act: ActRow): boolean => act.errno !== 0 || refusedBrk(act)

const checkedCall = (frame: Frame, act: ActRow): CheckedCall => {
  const order = checkOrder[actName(act)] ?? []
  const refusal = failed(act) ? act.refusal : null
  const row = refusal === null ? undefined : checkRows[refusal.check]
  const own = row && (act.errno === 0 || row.errno === act.errno) ? row : undefined
  const at = own ? order.findIndex((key) => key === own.key) : order.length
  const steps = order.map((key, i): CheckStep => {
    const check = checkRows.find((each) => each.key === key) ?? checkRows[0]
    const looks =
      i === at && refusal
        ? check.looks.map(([name, form], k) => ({ name, value: textOf(refusal.values[k], form) }))
        : []
    const state = i < at ? 'passed' : i === at ? 'no' : 'after'
    return { where: check.where, says: check.says, errno: errnoName(check.errno), state, looks }
  })
  const errno = act.errno !== 0 ? errnoName(act.errno) : own ? errnoName(own.errno) : ''
  return {
    seq: act.seq,
    text: textOfAct(frame.run, act),
    errno,
    line: lineOfAct(frame.run, act),
    steps: errno !== '' && !own ? [] : steps,
  }
}

/** Rows of the view. */
export const selectChecks = (frame: Frame): ChecksRows => {
  const acts = frame.state.acts.filter(
    (act) => act.seq > frame.start && act.kind === 'syscall' && act.done && checkOrder[actName(act)] !== undefined,
  )
  const bad = acts.filter(failed)
  const shown = bad.length > 0 ? bad.slice(-most) : acts.slice(-1)
  const calls = shown.map((act) => checkedCall(frame, act))
  const last = calls.at(-1)
  const no = last?.steps.find((step) => step.state === 'no')
  const passed = last?.steps.filter((step) => step.state === 'passed').length ?? 0
  const summary =
    last === undefined
      ? 'No memory call in this cell so far.'
      : last.errno === ''
        ? `${count(acts.length, 'memory call')}, and none was refused.`
        : no
          ? `${last.errno}: ${no.says}. ${count(passed, 'check')} before it had nothing to say, and those after it were never made.`
          : `${last.errno}, from behind the checks of the call itself.`
  return { calls, more: bad.length - Math.min(bad.length, most), summary }
}
