// The trace's schema: every change of the modelled state is one event of this table. The typed emitters, the decoder, the
// mirror, the views' filters and the reference page all come from it.
//
// An event is twelve Float64 lanes: kind, tick, task (pid, 0 before the first), cause (sequence number of the system call
// or fault it belongs to, 0 if none), then up to eight values a … h whose meaning the row gives. Lane kinds: int (a small
// integer), va (address, exact double), bits (32 bits, signed), str (index of an interned string), id, call (a kernel function
// entered: packCall).
// A page-table entry is two lanes, low and high word. Twelve lanes and not eight, because an entry before and after with
// its place does not fit four values; the record costs the same to write within the noise.

export type LaneKind = 'int' | 'va' | 'bits' | 'str' | 'id' | 'pfn' | 'call'

export interface EventRow {
  readonly kind: string
  readonly lanes: readonly (readonly [name: string, kind: LaneKind])[]
  readonly meaning: string
}

const row = (kind: string, lanes: string, meaning: string): EventRow => ({
  kind,
  lanes: lanes
    .split(' ')
    .filter((lane) => lane !== '')
    .map((lane) => {
      const [name, type] = lane.split(':')
      return [name, (type ?? 'int') as LaneKind] as const
    }),
  meaning,
})

/** The kind of an event is the row's index. Rows are only added at the end of their group before a release. */
export const eventRows: readonly EventRow[] = [
  // Control: who is running, what was asked.
  row(
    'syscall-enter',
    'nr a0:va a1:va a2:va a3:va a4:va a5:va pc:int',
    'a system call was entered; its sequence number is the cause of what follows',
  ),
  row('syscall-exit', 'nr result:va errno', 'it returned; errno 0 or the positive errno'),
  row('fault-enter', 'address:va error:int vma:id ip:va', 'a page fault: address, x86 error code, VMA id or 0'),
  row(
    'fault-exit',
    'outcome result:int',
    'how it ended: 0 minor, 1 major, 2 SIGSEGV, 3 SIGBUS, 4 sleep, 5 retry, 6 EFAULT, 7 OOM; signal code',
  ),
  row(
    'call',
    'c0:call c1:call c2:call c3:call c4:call c5:call c6:call c7:call',
    'kernel functions were entered, one after the other, with no other event between; 0: no more',
  ),
  row(
    'line',
    'position:int',
    'the program reached another source line (packed as in cpu/image.ts; only in stepping windows)',
  ),
  row('signal', 'number code:int address:va from:int', 'a signal was sent to the task: si_code, si_addr, sender'),
  row(
    'signal-deliver',
    'number action:int handler:va',
    'and delivered: action 0 ignored, 1 handler, 2 death, 3 stop, 4 continue',
  ),
  row('signal-return', '', 'a handler came back, by rt_sigreturn'),
  row('switch', 'to:int', 'the scheduler chose another task'),
  row('write', 'fd:int bytes:int', 'bytes went to standard output (1) or error (2)'),
  row('note', 'text:str', 'something a reader should know, for example a call that is not implemented'),
  // Tasks and address spaces.
  row('task-new', 'pid:id parent:id mm:id flags:bits', 'fork, vfork, clone, or boot'),
  row('task-exit', 'pid:id status:int', 'wait status'),
  row('task-exec', 'pid:id mm:id name:str', 'execve succeeded'),
  row('mm-new', 'mm:id parent:id pgd:pfn', 'an address space'),
  row('mm-free', 'mm:id', 'its last user is gone'),
  row('mm-brk', 'mm:id start:va end:va', 'start_brk, brk'),
  row(
    'vma-add',
    'vma:id mm:id start:va end:va flagsLow:bits flagsHigh:bits file:id pgoff:int',
    'a VMA; file 0: none; pgoff in pages',
  ),
  row('vma-name', 'vma:id name:str', 'special name such as [stack], [vdso], [anon:…]'),
  row(
    'vma-change',
    'vma:id start:va end:va flagsLow:bits flagsHigh:bits pgoff:int why:int',
    'why: 0 resize, 1 split, 2 merge, 3 protect, 4 move, 5 advise, 6 grow',
  ),
  row('vma-remove', 'vma:id why:int', 'why: 0 unmap, 1 merged away, 2 exit'),
  row('vma-anon', 'vma:id anonVma:id', 'anon_vma attached'),
  row(
    'file',
    'file:id inode:id major:int minor:int number:int name:str mapping:id',
    'a file a VMA may name: what maps prints, and whose pages it has in the cache',
  ),
  // Page tables. where: level 0 is the leaf.
  row('table-add', 'mm:id level:int address:va table:pfn', 'a table was hooked in; address is the first it covers'),
  row('table-remove', 'mm:id level:int address:va table:pfn', 'a table was unhooked and given back'),
  row(
    'pte',
    'mm:id address:va oldLow:bits oldHigh:bits newLow:bits newHigh:bits why:int',
    'an entry changed; why: 0 kernel, 1 accessed or dirty set by hardware',
  ),
  row(
    'pte-clear',
    'mm:id address:va pages:int cleared:int',
    'entries of a range were zeroed; cleared of them were not none',
  ),
  row(
    'pte-protect',
    'mm:id address:va pages:int changed:int protLow:bits protHigh:bits',
    'entries of a range got another protection; each changed one also has its own pte event',
  ),
  row('tlb-flush', 'mm:id address:va pages:int', 'pages -1: everything of the address space'),
  // Pages.
  row('page-alloc', 'pfn:pfn order:int flags:bits', 'taken from the allocator'),
  row('page-free', 'pfn:pfn order:int', 'given back'),
  row(
    'page-state',
    'pfn:pfn flags:bits refcount:int mapcount:int mapping:id index:int kind:int',
    'columns of a page after a change; kind: 0 none, 1 anon, 2 file, 3 table, 4 kernel; mapping: anon_vma or address_space id',
  ),
  row('page-copy', 'from:pfn to:pfn', 'COW copied contents'),
  row(
    'lru-add',
    'pfn:pfn list:int tail:int',
    'list: 0 inactive anon, 1 active anon, 2 inactive file, 3 active file, 4 unevictable; tail 1: at the tail',
  ),
  row('lru-remove', 'pfn:pfn list:int', 'a page left its list'),
  row('cache-add', 'mapping:id index:int pfn:pfn', 'a page came into its file’s cache'),
  row('cache-remove', 'mapping:id index:int pfn:pfn', 'a page left its file’s cache'),
  row(
    'io-submit',
    'write:int major:int minor:int position:int pfn:pfn due:int',
    'a page was asked of a device, or given to it: position in bytes, tick of the answer',
  ),
  row('io-end', 'write:int major:int minor:int pfn:pfn errno:int', 'the device has answered; errno 0: well'),
  row(
    'refuse',
    'check:int a:va b:va',
    'a check of a memory call said no: row of uapi/checks.ts, and what it looked at',
  ),
]

export { callDepth, callFunction, callsOfEvent, eventKind, eventLanes, packCall } from './kinds.ts'
