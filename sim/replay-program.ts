// The address space of a dynamic program right after execve: the program, its interpreter (ld-2.27 as it was linked then), the vdso,
// the stack (fs/binfmt_elf.c load_elf_binary(), load_elf_interp()).
//
// The linker of that time gave a shared object two segments, text and data, with 2 MiB between them: the interpreter is first mapped
// as a whole, then the gap is unmapped; that is the gap in which the vdso lands.

import { MAP_FIXED, MAP_PRIVATE } from './uapi/mman.ts'
import { ADDR_NO_RANDOMIZE, defaultRlimits } from './mm/current.ts'
import { vmBrkFlags } from './mm/brk.ts'
import { mapVdso, setBrkStart, setupArgPages, stackVmaInit } from './mm/exec.ts'
import { mmAlloc } from './mm/exit.ts'
import { archPickMmapLayout } from './mm/layout.ts'
import { vmMmap } from './mm/mmap.ts'
import { doMunmap } from './mm/munmap.ts'
import { pageAlign, pageFloor } from './mm/size.ts'
import { bug } from './lib/assert.ts'
import { TASK_SIZE } from './lib/brands.ts'
import { allocFile, createFilesStruct } from './fs/file.ts'
import { makeNode, traceFile } from './fs/vfs.ts'
import { shapes } from './root/shapes.ts'
import { allocPid } from './task/pids.ts'
import { loadMm } from './task/sched.ts'
import { createSigHand, createTask, createThreadGroup } from './task/task.ts'
import { emitTaskExec, emitTaskNew } from './trace/emit.ts'
import type { ElfLoad } from './lang/elf.ts'
import type { Mm } from './mm/mm.ts'
import type { Dentry } from './fs/inode.ts'
import type { TaskKernel } from './task/kernel.ts'
import type { ThreadGroup } from './task/task.ts'

interface ElfObject {
  readonly path: string
  readonly segments: readonly ElfLoad[]
}

const { cat, ld } = shapes['2.27']
const interpreter: ElfObject = { path: '/usr/lib64/ld-2.27.so', segments: ld.loads }
const program: ElfObject = { path: '/usr/bin/cat', segments: cat.loads }

/** PROT bits of a segment's PF_R 4, PF_W 2, PF_X 1. */
const protOf = ({ flags }: ElfLoad): number => ((flags & 4) >> 2) | (flags & 2) | ((flags & 1) << 2)

/** ELF_ET_DYN_BASE: two thirds of the address space. */
const dynBase = pageFloor(Math.floor((TASK_SIZE / 3) * 2))

function fileFor(k: TaskKernel, path: string): Dentry {
  let at = k.root
  const names = path.split('/').slice(1)
  const last = names.pop() ?? ''
  for (const name of names) {
    at = at.inode.children?.get(name) ?? makeNode(k, at, name, { mode: 0o040755, uid: 0, gid: 0, fops: 'directory' })
  }
  const dentry = makeNode(k, at, last, { mode: 0o100755, uid: 0, gid: 0, fops: 'ext4' })
  const mapping = k.mappings.get(dentry.inode.mapping)
  if (mapping !== undefined) mapping.size = 0x30000
  return dentry
}

function must(result: number): number {
  if (result < 0) bug(`execve failed: ${result}`)
  return result
}

/** Maps an object: the first segment with the length of all of them at `hint`, the rest at fixed places. Its base. */
function mapObject(k: TaskKernel, mm: Mm, object: ElfObject, hint: number, fixed: boolean): number {
  const dentry = fileFor(k, object.path)
  const file = allocFile(k, dentry, 0, 'ext4')
  traceFile(k, file)
  const [first, ...others] = object.segments
  const last = object.segments[object.segments.length - 1]
  const total = pageAlign(last.vaddr + last.memsz)
  const own = pageAlign(first.filesz)
  const base = must(
    vmMmap(k, mm, file, hint, total, protOf(first), MAP_PRIVATE | (fixed ? MAP_FIXED : 0), first.offset),
  )
  must(doMunmap(k, mm, base + own, total - own))
  for (const segment of others) {
    const start = pageFloor(segment.vaddr)
    const lead = segment.vaddr - start
    const length = pageAlign(lead + segment.filesz)
    must(vmMmap(k, mm, file, base + start, length, protOf(segment), MAP_PRIVATE | MAP_FIXED, segment.offset - lead))
    const end = pageAlign(segment.vaddr + segment.memsz)
    if (end > start + length) must(vmBrkFlags(k, mm, base + start + length, end - start - length, 0))
  }
  return base
}

/** Makes the running task one that has just been through execve of a dynamic program. */
export function mapDynamicProgram(k: TaskKernel): void {
  const pid = allocPid(k)
  const task = createTask({
    pid,
    registers: k.current.registers,
    mm: null,
    files: createFilesStruct(),
    fs: { users: 1, pwd: k.root, root: k.root, umask: 0o022 },
    sighand: createSigHand(),
    uid: 0,
    capabilities: -1,
    capabilitiesHigh: 0x1ff,
    rlimits: defaultRlimits(),
    personality: ADDR_NO_RANDOMIZE,
  })
  const group = createThreadGroup(pid, k.reaper, task)
  group.pgid = pid
  group.sid = pid
  k.reaper?.children.push(group)
  ;(task as { group: ThreadGroup }).group = group
  task.comm = 'cat'
  k.current = task
  k.trace.task = pid
  k.tasks.set(pid, task)
  k.groups.set(pid, group)
  k.init = group
  const mm = mmAlloc(k)
  if (typeof mm === 'number') bug(`no address space: ${mm}`)
  task.mm = mm
  loadMm(k, task)
  emitTaskNew(k.trace, pid, 0, mm.id, 0)
  emitTaskExec(k.trace, pid, mm.id, k.trace.intern(program.path))
  const stack = stackVmaInit(k, mm)
  if (typeof stack === 'number') bug(`no stack: ${stack}`)
  const sp = TASK_SIZE - 0x2000 + 0xe20
  archPickMmapLayout(k, mm, 0, 0)
  must(setupArgPages(k, stack, sp, false))
  mm.startStack = sp
  const base = mapObject(k, mm, program, dynBase, true)
  const end = base + pageAlign(program.segments[1].vaddr + program.segments[1].memsz)
  setBrkStart(k, mm, end, end)
  mapObject(k, mm, interpreter, 0, false)
  must(mapVdso(k, mm))
}
