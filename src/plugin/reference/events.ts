// What the trace's own table (sim/trace/events.ts) does not say of an event: where in Linux the same thing happens, and the cell of the
// page that reaches it. Where it is emitted is read from the simulator's source. A test runs the cells, and sees that none is missing.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface EventLine {
  /** Kernel functions (Linux 6.12) in which it happens; empty where it is none of the kernel's doing. */
  readonly kernel: readonly string[]
  /** The cell of docs/reference/events.mdx that reaches it, or a file of tests. */
  readonly reached: string
}

const line = (kernel: string, reached: string): EventLine => ({
  kernel: kernel === '' ? [] : kernel.split(' '),
  reached,
})

export type EventGroup = 'control' | 'spaces' | 'tables' | 'pages'

/** By group of the page, then by kind. */
export const eventLines: Readonly<Record<EventGroup, Readonly<Record<string, EventLine>>>> = {
  control: {
    'syscall-enter': line('do_syscall_64', 'first'),
    'syscall-exit': line('do_syscall_64', 'first'),
    'fault-enter': line('exc_page_fault', 'first'),
    'fault-exit': line('do_user_addr_fault', 'first'),
    call: line('', 'first'),
    line: line('', 'sim/cpu/lines.test.ts'),
    signal: line('send_signal_locked', 'signals'),
    'signal-deliver': line('get_signal', 'signals'),
    'signal-return': line('restore_sigcontext', 'signals'),
    switch: line('__schedule', 'processes'),
    write: line('vfs_write', 'first'),
    note: line('', 'not-modelled'),
    refuse: line('', 'refused'),
  },
  spaces: {
    'task-new': line('kernel_clone', 'processes'),
    'task-exit': line('do_exit', 'processes'),
    'task-exec': line('begin_new_exec', 'program'),
    'mm-new': line('mm_alloc dup_mm', 'processes'),
    'mm-free': line('exit_mmap', 'processes'),
    'mm-brk': line('do_brk_flags', 'heap'),
    'vma-add': line('mmap_region __split_vma', 'regions'),
    'vma-name': line('', 'program'),
    'vma-change': line('vma_expand vma_shrink commit_merge', 'regions'),
    'vma-remove': line('remove_vma', 'regions'),
    'vma-anon': line('__anon_vma_prepare anon_vma_fork', 'regions'),
    file: line('mmap_region', 'files'),
  },
  tables: {
    'table-add': line('pmd_install', 'regions'),
    'table-remove': line('free_pgd_range', 'tables-go'),
    pte: line('set_pte_range do_anonymous_page wp_page_copy', 'regions'),
    'pte-clear': line('zap_pte_range', 'regions'),
    'pte-protect': line('change_pte_range', 'regions'),
    'tlb-flush': line('flush_tlb_mm_range', 'regions'),
  },
  pages: {
    'page-alloc': line('get_page_from_freelist', 'regions'),
    'page-free': line('free_unref_page', 'tables-go'),
    'page-state': line('', 'regions'),
    'page-copy': line('copy_mc_user_highpage', 'processes'),
    'lru-add': line('lruvec_add_folio', 'regions'),
    'lru-remove': line('lruvec_del_folio', 'regions'),
    'cache-add': line('__filemap_add_folio', 'files'),
    'cache-remove': line('__filemap_remove_folio', 'files'),
    'io-submit': line('submit_bio', 'files'),
    'io-end': line('bio_endio', 'files'),
  },
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return /^(test|tools|dist|libc|trace)$/.test(entry.name) ? [] : sources(path)
      return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : []
    })

let emitters: ReadonlyMap<string, readonly string[]> | null = null

const emitterOf = (kind: string): string =>
  `emit${kind.replace(/(^|-)([a-z])/g, (_, __: string, letter: string) => letter.toUpperCase())}`

/** Files of the simulator that emit an event, by kind: those that call its emitter, or write its lanes themselves. */
export const emittersOf = (kind: string): readonly string[] => {
  if (emitters === null) {
    const texts = sources('sim').map((path) => [path, readFileSync(path, 'utf8')] as const)
    const kinds = Object.values(eventLines).flatMap((group) => Object.keys(group))
    emitters = new Map(
      kinds.map((each) => {
        const asked =
          each === 'call' ? /\btrace\.call\(/ : new RegExp(`\\b${emitterOf(each)}\\(|= eventKind\\['${each}'\\]`)
        const found = texts.filter(([path, text]) => asked.test(text) && !path.startsWith('sim/mirror'))
        return [each, found.map(([path]) => path)]
      }),
    )
  }
  return emitters.get(kind) ?? []
}
