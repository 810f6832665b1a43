// What a power cut would leave of the files on persistent memory, at every moment of the cell at which that changed: after calls and
// faults, and between them after stores and flushes.

import type { Look } from '#sim'
import type { Frame } from '../frame.ts'
import { sayAct } from '../frame.ts'
import { count } from '../kinds.ts'

/** Bytes that may be this or that. */
export interface ByteChoice {
  /** First byte, in the file. */
  offset: number
  /** What may stand there, the durable value first and the present one last. */
  values: string[]
}

/** A file under one state of its metadata. */
export interface FileState {
  /** Whether its name is there at all. */
  there: boolean
  /** The present one: what the program sees. */
  present: boolean
  /** Size and holes, in words. */
  says: string
  /** One a page: data, a hole. Empty where the file is not there, or long. */
  pages: ('data' | 'hole')[]
  choices: ByteChoice[]
  states: number
}

export interface SurvivingFile {
  device: string
  path: string
  states: number
  pictures: FileState[]
}

export interface Moment {
  says: string
  /** Line of the cell, or 0. */
  line: number
  files: SurvivingFile[]
}

export interface SurvivorsRows {
  moments: Moment[]
  /** Moments that are left out. */
  more: number
  summary: string
}

const momentsMost = 60
const pagesMost = 12

type Surviving = NonNullable<Look['survivors']>[number]
type Picture = Surviving['pictures'][number]

const printable = (byte: number): string => {
  if (byte > 32 && byte < 127) return String.fromCharCode(byte)
  return byte === 0 ? '\\0' : byte === 32 ? '␣' : `\\x${byte.toString(16).padStart(2, '0')}`
}

/** The part of a line in which its values differ. */
const choiceOf = ({ offset, values }: Picture['lines'][number]): ByteChoice => {
  const differs = (i: number): boolean => values.some((value) => value[i] !== values[0][i])
  let [from, to] = [0, values[0].length]
  while (from < to && !differs(from)) from++
  while (to > from && !differs(to - 1)) to--
  const most = Math.min(to, from + 16)
  const texts = values.map((value) => Array.from(value.subarray(from, most), printable).join(''))
  return { offset: offset + from, values: texts }
}

const stateOf = (picture: Picture, present: boolean): FileState => {
  const there = picture.path !== null
  const pages = Math.ceil(picture.size / 4096)
  const holes = new Set(picture.holes)
  const empty =
    picture.size === 0
      ? ''
      : holes.size === 0
        ? ''
        : holes.size === pages
          ? ', nothing but holes'
          : `, ${count(holes.size, 'hole')}`
  return {
    there,
    present,
    says: there ? `${count(picture.size, 'byte')}${empty}` : 'no such file',
    pages: there && pages <= pagesMost ? Array.from({ length: pages }, (_, i) => (holes.has(i) ? 'hole' : 'data')) : [],
    choices: picture.lines.map(choiceOf),
    states: picture.states,
  }
}

const fileOf = ({ device, path, pictures }: Surviving): SurvivingFile => ({
  device,
  path,
  states: pictures.reduce((sum, { states }) => sum + states, 0),
  pictures: pictures.map((picture, i) => stateOf(picture, i === pictures.length - 1)),
})

const sum = (look: Look): number =>
  (look.survivors ?? []).reduce((all, { pictures }) => all + pictures.reduce((own, { states }) => own + states, 0), 0)

/** Rows of the view. */
export const selectSurvivors = (frame: Frame): SurvivorsRows => {
  const looks = frame.run.looks.filter((look) => look.survivors !== null && look.at <= frame.position)
  const every = looks.map((look, i): Moment => {
    const before = looks.at(i - 1)
    const grew = before === undefined || i === 0 || sum(look) >= sum(before)
    const says = look.between ? (grew ? 'a store' : 'a flush') : i === 0 ? 'before the cell' : sayAct(frame, look.at)
    return { says, line: i === 0 ? 0 : look.line, files: (look.survivors ?? []).map(fileOf) }
  })
  const same = (a: Moment | undefined, b: Moment): boolean => JSON.stringify(a?.files) === JSON.stringify(b.files)
  const all = every.filter((moment, i) => i === 0 || !same(every.at(i - 1), moment))
  const moments = all.slice(-momentsMost)
  const files = moments.at(-1)?.files ?? []
  const unsure = files.filter((file) => file.states > 1)
  const summary =
    files.length === 0
      ? 'No file on persistent memory.'
      : `${count(moments.length, 'moment')} at which a power cut leaves something else. At the last, ${count(files.length - unsure.length, 'file')} ${files.length - unsure.length === 1 ? 'is' : 'are'} certain${unsure.length > 0 ? `; ${unsure.map((file) => `${file.device} ${file.path} has ${file.states} states`).join(', ')}` : ''}.`
  return { moments, more: all.length - moments.length, summary }
}
