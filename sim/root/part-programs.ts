// The part `programs`: what the files of the root file system hold. The programs are linked, and the libraries' headers made, when somebody
// looks into a file or runs it.

import { elfFile } from '../lang/elf.ts'
import { decodeArchive } from '../lang/archive.ts'
import { linkPie } from '../lang/link-pie.ts'
import { bug } from '../lib/assert.ts'
import { programs } from './generated.ts'
import { shapeOf, shapes } from './shapes.ts'
import type { Image, Segment } from '../cpu/image.ts'
import type { Tool, Userland } from './shapes.ts'

const images = new Map<string, Image>()

/** A program by its kind and release: its code and segments. A memo; it is the same for every machine. */
export function programImage(kind: 'cat' | 'ld' | Tool, userland: Userland): Image {
  const name = `${kind}-${userland.replace('.', '')}`
  const made = images.get(name)
  if (made !== undefined) return made
  const object = decodeArchive([programs]).objects.find((each) => each.name === name)
  if (object === undefined) return bug(`no program ${name}`)
  const image = linkPie(object, kind, shapeOf(kind, userland))
  images.set(name, image)
  return image
}

/** The C library as a file: true headers, and zeros, since its functions run from the text of the programs that call them. */
export function librarySegments(userland: Userland): readonly Segment[] {
  const shape = shapes[userland].libc
  return elfFile(shape, new Uint8Array(0), shape.text)
}
