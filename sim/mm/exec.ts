// What execve asks of mm (fs/exec.c, fs/binfmt_elf.c, arch/x86/entry/vdso/vma.c): a stack VMA that is moved into place, special
// mappings ([vvar], [vdso]), brk.

import { TASK_SIZE } from '../lib/brands.ts'
import { pageState, putPage } from '../page/page.ts'
import { allocPage } from '../page/zone.ts'
import { emitMmBrk, emitVmaName } from '../trace/emit.ts'
import { EINVAL, ENOMEM, isError } from '../uapi/errno.ts'
import { RLIMIT_STACK } from '../uapi/mman.ts'
import { PG_reserved, PG_uptodate } from '../uapi/page-flags.ts'
import { PTE_SPECIAL, pteHigh, pteLow } from '../uapi/pte.ts'
import { vmEnoughMemory, vmStatAccount } from './accounting.ts'
import { rlimit } from './current.ts'
import type { MmKernel, VmOps } from './kernel.ts'
import { getUnmappedArea } from './layout.ts'
import { mprotectFixup } from './mprotect.ts'
import { pteAlloc, setEntry } from './page-table.ts'
import type { Mm, Vma } from './records.ts'
import { PAGE_SIZE, pageFloor } from './size.ts'
import { expandDownwards } from './stack.ts'
import { allocVma, linkVma, vmaSetPageProt } from './vma-link.ts'
import { VM_FAULT_NOPAGE, VM_FAULT_OOM, VM_FAULT_SIGBUS, vmfVma } from './vm-fault.ts'
import type { VmFault } from './vm-fault.ts'
import {
  VM_DATA_DEFAULT_FLAGS,
  VM_DONTDUMP,
  VM_DONTEXPAND,
  VM_EXEC,
  VM_IO,
  VM_MAYEXEC,
  VM_MAYREAD,
  VM_MAYWRITE,
  VM_PFNMAP,
  VM_READ,
  VM_SOFTDIRTY,
  VM_STACK_FLAGS,
} from './vm-flags.ts'

/** Pages that exec adds below what the arguments need: stack_expand in setup_arg_pages(). */
const STACK_EXPAND = 131072

/**
 * The stack VMA of a new image, one page below `top`: __bprm_mm_init(). Arguments are written into it before setupArgPages.
 * With ASLR Linux makes it at the top of user space and moves it when it is full; here it is made where it will stand.
 */
export const stackVmaInit = (k: MmKernel, mm: Mm, top: number = TASK_SIZE): Vma | number => {
  const flags = (VM_SOFTDIRTY * (k.entryFormat.softDirty !== 0 ? 1 : 0)) | VM_STACK_FLAGS | VM_DATA_DEFAULT_FLAGS
  const start = top - PAGE_SIZE
  // insert_vm_struct() charges the page.
  const charged = vmEnoughMemory(k, mm, 1)
  if (charged !== 0) return charged
  const vma = allocVma(k, mm, {
    start,
    end: top,
    flags,
    flagsHigh: 0,
    pgoff: start / PAGE_SIZE,
    file: null,
    ops: '',
    name: '',
  })
  vmaSetPageProt(k, vma)
  linkVma(k, vma)
  vmStatAccount(mm, flags, 1)
  return vma
}

/**
 * setup_arg_pages(): the arguments are in place from `stackPointer` up; the VMA gets the image's protection and room for 128 KiB
 * more. 0 or -errno. Without ASLR it stays where it is: the top of user space.
 */
export const setupArgPages = (k: MmKernel, vma: Vma, stackPointer: number, executable: boolean): number => {
  const mm = vma.mm
  const flags = executable ? vma.flags | VM_EXEC : vma.flags & ~VM_EXEC
  const fixed = mprotectFixup(k, vma, vma.start, vma.end, flags)
  if (typeof fixed === 'number') return fixed
  const size = fixed.end - fixed.start
  const limit = pageFloor(rlimit(k.current, RLIMIT_STACK) === Infinity ? TASK_SIZE : rlimit(k.current, RLIMIT_STACK))
  const base = size + STACK_EXPAND > limit ? fixed.end - limit : fixed.start - STACK_EXPAND
  mm.startStack = stackPointer
  return base >= fixed.start ? 0 : expandDownwards(k, fixed, base)
}

/** A special mapping: pages of the kernel's own, shown under a name. */
export interface SpecialMapping {
  readonly name: string
  readonly pages: number
  readonly executable: boolean
  /** Data pages ([vvar]) are I/O mappings that no one may write to. */
  readonly io: boolean
}

const SPECIAL_OPS = 'special_mapping'

/** _install_special_mapping(): at a free address. 0 or -errno. */
export const installSpecialMapping = (k: MmKernel, mm: Mm, address: number, special: SpecialMapping): number => {
  const end = address + special.pages * PAGE_SIZE
  const code = VM_READ | VM_EXEC | VM_MAYREAD | VM_MAYWRITE | VM_MAYEXEC
  const data = VM_READ | VM_MAYREAD | VM_IO | VM_DONTDUMP | VM_PFNMAP
  const softDirty = k.entryFormat.softDirty !== 0 ? VM_SOFTDIRTY : 0
  const flags = (special.io ? data : code) | mm.defFlags | VM_DONTEXPAND | softDirty
  const vma = allocVma(k, mm, {
    start: address,
    end,
    flags,
    flagsHigh: 0,
    pgoff: 0,
    file: null,
    ops: SPECIAL_OPS,
    name: special.name,
  })
  vmaSetPageProt(k, vma)
  linkVma(k, vma)
  vmStatAccount(mm, flags, special.pages)
  return 0
}

/** The mappings beside the program, lowest first, as the version has them. */
export const vdsoMappings = (k: MmKernel): readonly SpecialMapping[] => {
  const vdso = { name: '[vdso]', pages: 2, executable: true, io: false }
  if (!k.version.has('vvar-vclock')) return [{ name: '[vvar]', pages: 4, executable: false, io: true }, vdso]
  return [
    { name: '[vvar]', pages: 4, executable: false, io: true },
    { name: '[vvar_vclock]', pages: 2, executable: false, io: true },
    vdso,
  ]
}

/** Bytes of all of them. */
export const vdsoBytes = (k: MmKernel): number =>
  vdsoMappings(k).reduce((sum, mapping) => sum + mapping.pages, 0) * PAGE_SIZE

/** map_vdso(): [vvar] and [vdso] side by side at the hint, or where a mapping would go. Sets mm.vdso; 0 or -errno. */
export const mapVdso = (k: MmKernel, mm: Mm, hint = 0): number => {
  const mappings = vdsoMappings(k)
  const start = getUnmappedArea(k, mm, null, hint, vdsoBytes(k), 0, 0)
  if (isError(start)) return start
  let at = start
  for (const mapping of mappings) {
    const error = installSpecialMapping(k, mm, at, mapping)
    if (error !== 0) return error
    if (mapping.executable) mm.vdso = at
    at += mapping.pages * PAGE_SIZE
  }
  return 0
}

/** start_brk and brk of a new image, page-aligned by the caller or not: as the ELF loader computed them. */
export const setBrkStart = (k: MmKernel, mm: Mm, start: number, end: number): void => {
  mm.startBrk = start
  mm.brk = end
  emitMmBrk(k.trace, mm.id, start, end)
}

/** A name for maps: [stack] is derived from start_stack by /proc; this is for names that stand in the VMA. */
export const setVmaName = (k: MmKernel, vma: Vma, name: string): number => {
  if (name.length > 80) return -EINVAL
  vma.name = name
  emitVmaName(k.trace, vma.id, k.trace.intern(name))
  return 0
}

/**
 * special_mapping_fault(): the page of a special mapping, all of them one frame of zeros.
 * Differs from Linux: [vvar] and [vdso] read as zero; programs here make system calls instead.
 */
const specialFault = (k: MmKernel, vmf: VmFault): number => {
  const vma = vmfVma(vmf)
  if (vmf.address >= vma.end) return VM_FAULT_SIGBUS
  const leaf = pteAlloc(k, vma.mm, vmf.block)
  if (leaf < 0) return VM_FAULT_OOM
  const low = pteLow(k.zeroPfn, vma.protLow) | PTE_SPECIAL
  setEntry(k, vma.mm, vmf.block, vmf.page, leaf, low, pteHigh(k.zeroPfn, vma.protLow, vma.protHigh))
  return VM_FAULT_NOPAGE
}

export const specialMappingVmOps: VmOps = { fault: specialFault, noSplit: EINVAL }

/** The shared zero page, at boot. */
export const setupZeroPage = (k: MmKernel): number => {
  const pfn = allocPage(k)
  if (pfn < 0) return -ENOMEM
  k.memMap.flags[pfn] |= PG_reserved | PG_uptodate
  k.zeroPfn = pfn
  pageState(k, pfn)
  return 0
}

/** And its end, for tests that count frames. */
export const releaseZeroPage = (k: MmKernel): void => {
  putPage(k, k.zeroPfn)
  k.zeroPfn = -1
}
