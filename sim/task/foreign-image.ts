// Which executable's code is at an address: the file that is mapped there says it, wherever it is mapped. So a dynamic loader and the
// program that it starts run in one address space.

import { noImage } from '../cpu/image.ts'
import { setImage, textToPc } from '../cpu/registers.ts'
import { vmaLookup } from '../mm/vma-set.ts'
import { imageOf } from './elf-file.ts'
import { peekBytes } from './peek.ts'
import type { Image } from '../cpu/image.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

/** The image of the file that is mapped at an address, as it is mapped there; null if it is no code that is known. */
function imageAt(k: TaskKernel, task: Task, address: number): Image | null {
  const vma = task.mm === null ? null : vmaLookup(task.mm.vmas, address)
  if (vma === null || vma.file === null) return null
  const image = imageOf(k, (vma.file as File).dentry)
  const text = image?.segments.find(
    ({ vaddr, bytes }) => image.textBase >= vaddr && image.textBase < vaddr + bytes.length,
  )
  if (image === null || text === undefined) return null
  // What the address would be if the file were mapped as its headers say.
  const own = address - vma.start + vma.pgoff * 4096 - text.offset + text.vaddr
  const bias = address - own
  return bias === 0 ? image : { ...image, textBase: image.textBase + bias, entry: image.entry + bias }
}

/** Sends the task to an address: into the code of the image that is mapped there, or into code that nobody knows. */
export function goTo(k: TaskKernel, task: Task, address: number): void {
  const { registers } = task
  const image = imageAt(k, task, address) ?? noImage
  setImage(registers, image)
  registers.pc = textToPc(image, address)
  registers.ipLow = address | 0
  registers.ipHigh = Math.floor(address / 2 ** 32)
}

/** The task has come to an address outside its image: if another image's code is there, unchanged, it goes on in that one. */
export function enterImage(k: TaskKernel, task: Task): boolean {
  const { registers } = task
  const address = registers.ipHigh * 2 ** 32 + (registers.ipLow >>> 0)
  const image = imageAt(k, task, address)
  const pc = image === null ? -1 : textToPc(image, address)
  if (image === null || pc < 0) return false
  const bytes = task.mm === null ? null : peekBytes(k, task.mm, address, 16)
  const words = bytes === null ? null : new Int32Array(bytes.slice().buffer)
  if (words === null || words.some((word, i) => word !== image.code[pc + i])) return false
  setImage(registers, image)
  registers.pc = pc
  return true
}
