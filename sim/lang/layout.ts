// Where the members of a structure or union lie: the System V ABI's rules as gcc applies them, bit-fields included.

import { alignOf, sizeOf } from './types.ts'
import type { Member, RecordTag, Type } from './types.ts'

/** A member as declared. */
export interface MemberDeclaration {
  readonly name: string | null
  readonly type: Type
  /** Bit-field width, or -1. */
  readonly width: number
  /** From attributes and _Alignas on the member; 0: none. */
  readonly aligned: number
  readonly packed: boolean
}

/** Attributes and pragmas of the whole record. */
export interface LayoutOptions {
  readonly packed: boolean
  /** `aligned` attribute; 0: none. */
  readonly aligned: number
  /** `#pragma pack(n)`; 0: none. */
  readonly pack: number
}

const roundUp = (n: number, to: number): number => Math.ceil(n / to) * to

/** Lays out the members and completes the record. */
export function layoutRecord(
  record: RecordTag,
  declarations: readonly MemberDeclaration[],
  options: LayoutOptions,
): void {
  const members: Member[] = []
  let align = 1
  // In bits, from the start.
  let at = 0
  let size = 0
  for (const d of declarations) {
    const packed = options.packed || d.packed
    let memberAlign = packed ? 1 : alignOf(d.type)
    if (d.aligned > 0) memberAlign = Math.max(memberAlign, d.aligned)
    // gcc: #pragma pack limits what attributes ask for, too.
    if (options.pack > 0) memberAlign = Math.min(memberAlign, options.pack)
    const asked = options.pack > 0 ? Math.min(d.aligned, options.pack) : d.aligned
    const bytes = Math.max(0, sizeOf(d.type))
    if (record.isUnion) at = 0
    if (d.width >= 0) {
      const unit = 8 * bytes
      if (d.width === 0) {
        // Ends the unit; no effect on the alignment of the record on x86-64.
        at = roundUp(at, Math.max(8 * alignOf(d.type), 8 * asked))
        continue
      }
      if (asked > 0) at = roundUp(at, 8 * asked)
      // gcc: any #pragma pack lets bit-fields straddle.
      const mayStraddle = packed || options.pack > 0
      if (!mayStraddle && Math.floor(at / unit) !== Math.floor((at + d.width - 1) / unit)) at = roundUp(at, unit)
      const unitStart = mayStraddle ? Math.floor(at / 8) : Math.floor(at / unit) * bytes
      members.push({ name: d.name, type: d.type, offset: unitStart, bit: at - 8 * unitStart, width: d.width })
      at += d.width
      if (d.name !== null) align = Math.max(align, memberAlign)
    } else {
      at = roundUp(at, 8 * memberAlign)
      members.push({ name: d.name, type: d.type, offset: at / 8, bit: 0, width: -1 })
      at += 8 * bytes
      align = Math.max(align, memberAlign)
    }
    size = Math.max(size, Math.ceil(at / 8))
  }
  if (!record.isUnion) size = Math.max(size, Math.ceil(at / 8))
  align = Math.max(align, options.aligned)
  record.members = members
  record.align = align
  record.size = roundUp(size, align)
  record.complete = true
}
