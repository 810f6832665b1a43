// Which random programs the address space is compared with: pure, from a seed to statements to C text.
// A program maps, unmaps, protects and touches ranges of a small arena (so that they meet), of what earlier calls returned,
// and of the heap; it forks, moves the break, writes and truncates files below its mappings, and prints its maps.
// A statement is plain data, so that a difference can be shrunk by leaving statements out.

import type { PrngState } from '../../lib/prng.ts'
import { makePrng, nextBelow } from '../../lib/prng.ts'
import type { Family, Statement } from './statements.ts'
import { render } from './statements.ts'

type Features = 'basic' | 'all'

const slots = 6
const arenaPages = 28
const filePages = 12

/** What every generated program starts with. Reads of /proc/self/maps go to a static buffer: no allocation disturbs the map. */
const prelude = String.raw`#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define P 4096UL
#define ARENA 0x10000000UL
#define TOP 0x7ffff7ff7000UL
#define LOW 0x8000000UL /* below: the program and its heap, whose addresses depend on the compiler */

static sigjmp_buf env;
static volatile int code;
static unsigned long slot[${slots}], heap;
static int file[2];
static char text[65536];
static int number;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    code = sig * 1000 + info->si_code;
    siglongjmp(env, 1);
}

static unsigned long fit(unsigned long at, unsigned long length)
{
    if (at >= TOP || at < heap)
        return at == 0 ? length : 0;
    return at + length > TOP ? TOP - at : length;
}

static void result(const char *call, long r)
{
    number++;
    if (r == -1)
        printf("%d %s E%d\n", number, call, errno);
    else if (r > LOW || r < 4096)
        printf("%d %s %lx\n", number, call, r);
    else
        printf("%d %s heap+%lx\n", number, call, r - heap);
}

static void map(int to, unsigned long at, unsigned long length, int prot, int flags, int fd, long offset)
{
    unsigned long r = (unsigned long)mmap((void *)at, fit(at, length), prot, flags, fd < 0 ? -1 : file[fd], offset);

    result("mmap", r);
    if (r != -1UL)
        slot[to] = r;
}

static void unmap(unsigned long at, unsigned long length) { result("munmap", munmap((void *)at, fit(at, length))); }

static void protect(unsigned long at, unsigned long length, int prot)
{
    result("mprotect", mprotect((void *)at, fit(at, length), prot));
}

static void get(unsigned long at)
{
    number++;
    if (at >= TOP)
        printf("%d read beyond\n", number);
    else if (sigsetjmp(env, 1))
        printf("%d read S%d\n", number, code);
    else
        printf("%d read %d\n", number, *(volatile unsigned char *)at);
}

static void put(unsigned long at, int value)
{
    number++;
    if (at >= TOP) {
        printf("%d write beyond\n", number);
    } else if (sigsetjmp(env, 1)) {
        printf("%d write S%d\n", number, code);
    } else {
        *(volatile unsigned char *)at = value;
        printf("%d write ok\n", number);
    }
}

static void move_break(int pages) { result("brk", brk((void *)(heap + pages * P))); }

static void file_put(int which, int page, int value)
{
    unsigned char byte = value;

    result("pwrite", pwrite(file[which], &byte, 1, page * P));
}

static void file_length(int which, int pages) { result("ftruncate", ftruncate(file[which], pages * P)); }

static void line_of_maps(char *line)
{
    char *end_text, *name = strrchr(line, '/');
    unsigned long start = strtoul(line, &end_text, 16), end = strtoul(end_text + 1, &end_text, 16);

    if (start >= LOW && start < TOP)
        printf("  %lx-%lx%.14s%s\n", start, end, end_text, name ? name : "");
    else if (start < LOW && end > heap)
        printf("  heap+%lx-%lx%.5s\n", (start > heap ? start - heap : 0) / P, (end - heap) / P, end_text);
}

static void maps(void)
{
    int fd = open("/proc/self/maps", O_RDONLY), length = 0, n, lines = 0;

    while ((n = read(fd, text + length, sizeof text - 1 - length)) > 0)
        length += n;
    close(fd);
    text[length] = 0;
    for (char *line = text, *end; (end = strchr(line, '\n')); line = end + 1, lines++) {
        *end = 0;
        line_of_maps(line);
    }
    printf("  %d lines\n", lines);
}

static int child(void)
{
    fflush(stdout);
    return fork() == 0;
}

static void leave(void)
{
    printf("  child ends\n");
    fflush(stdout);
    _exit(0);
}

static void join(void)
{
    int status = -1;

    wait(&status);
    printf("  child %x\n", status);
}

static void start(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };

    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
    printf("start\n");
    heap = ((unsigned long)sbrk(0) + P - 1) & ~(P - 1);
    brk((void *)heap);
    file[0] = open("file", O_RDWR | O_CREAT, 0600);
    file[1] = memfd_create("memory", 0);
    for (int i = 0; i < ${filePages}; i++) {
        pwrite(file[0], &"ABCDEFGHIJKL"[i], 1, i * P);
        pwrite(file[1], &"abcdefghijkl"[i], 1, i * P);
    }
    for (int i = 0; i < ${slots}; i++)
        slot[i] = ARENA;
}
`

/** What more the programs of `all` need. */
const preludeOfAll = String.raw`
static void advise(unsigned long at, unsigned long length, int advice)
{
    result("madvise", madvise((void *)at, fit(at, length), advice));
}

static void lock(unsigned long at, unsigned long length) { result("mlock", mlock((void *)at, fit(at, length))); }
static void unlock(unsigned long at, unsigned long length) { result("munlock", munlock((void *)at, fit(at, length))); }
static void sync_range(unsigned long at, unsigned long length, int flags) { result("msync", msync((void *)at, fit(at, length), flags)); }

static void residency(unsigned long at, int pages)
{
    unsigned char vec[64] = { 0 };

    result("mincore", mincore((void *)at, pages * P, vec));
    for (int i = 0; i < pages; i++)
        putchar('0' + (vec[i] & 1));
    putchar('\n');
}

static void remap(int to, unsigned long at, unsigned long old, unsigned long length, int flags, unsigned long new)
{
    unsigned long r = (unsigned long)mremap((void *)at, fit(at, old), fit(at, length), flags, new);

    result("mremap", r);
    if (r != -1UL)
        slot[to] = r;
}
`

function family(features: Features): Family {
  return {
    name: features,
    optimisable: false,
    generate: (seed, index) => generate(seed, index, features),
    text: (program) => programText(program, features),
    batch: (programs) => batchText(programs, features),
  }
}

/** mmap, munmap, mprotect, brk, touches, fork, files. */
export const basicFamily = family('basic')

/** Also advice, locking, mincore, msync, mremap, mappings that grow. */
export const allFamily = family('all')

/** What generating a program remembers: about how many pages each slot's last mapping has (0: none yet). */
interface Draft {
  readonly prng: PrngState
  readonly features: Features
  readonly pages: number[]
  readonly mayFork: boolean
}

function generate(seed: number, index: number, features: Features): Statement[] {
  const prng = makePrng(seed * 1_000_003 + index)
  // The first words of neighbouring seeds are alike.
  for (let i = 0; i < 8; i++) nextBelow(prng, 2)
  const draft: Draft = { prng, features, pages: new Array<number>(slots).fill(0), mayFork: true }
  const first = Array.from({ length: 2 + nextBelow(prng, 2) }, () => ({ line: mapLine(draft) }))
  return [...first, ...series(draft, 8 + nextBelow(prng, 28)), { line: 'maps();' }]
}

function programText(statements: readonly Statement[], features: Features): string {
  return `${head(features)}\nint main(void)\n{\n    start();\n${render(statements, 1)}    return 0;\n}\n`
}

function batchText(programs: readonly (readonly Statement[])[], features: Features): string {
  const bodies = programs.map((program, i) => `static void program_${i}(void)\n{\n${render(program, 1)}}\n`)
  const cases = programs.map((_program, i) => `    case ${i}: program_${i}(); break;\n`)
  return (
    `${head(features)}\n${bodies.join('\n')}\nint main(int argc, char **argv)\n{\n    start();\n` +
    `    switch (atoi(argv[1])) {\n${cases.join('')}    }\n    return 0;\n}\n`
  )
}

function head(features: Features): string {
  return features === 'all' ? prelude + preludeOfAll : prelude
}

function series(draft: Draft, count: number): Statement[] {
  return Array.from({ length: count }, () => oneStatement(draft))
}

function oneStatement(draft: Draft): Statement {
  const { prng, features } = draft
  const kind = nextBelow(prng, features === 'all' ? 130 : 100)
  if (kind < 28) return { line: mapLine(draft) }
  if (kind < 34) return { line: `unmap(${range(draft)});` }
  if (kind < 56) return { line: `protect(${range(draft)}, ${prot(prng)});` }
  if (kind < 74) return { line: `put(${address(draft)}${inPage(prng)}, ${1 + nextBelow(prng, 255)});` }
  if (kind < 84) return { line: `get(${address(draft)}${inPage(prng)});` }
  if (kind < 89) return { line: 'maps();' }
  if (kind < 93) return { line: `move_break(${nextBelow(prng, 9) - 1});` }
  if (kind < 95) return { line: fileLine(prng) }
  if (kind >= 100) return { line: lineOfAll(draft) }
  if (!draft.mayFork) return { line: `put(${address(draft)}, ${1 + nextBelow(prng, 255)});` }
  const body = series({ ...draft, pages: [...draft.pages], mayFork: false }, 1 + nextBelow(prng, 8))
  return { open: 'if (child()) {', body, close: '    leave();\n    }\n    join();' }
}

function mapLine(draft: Draft): string {
  const { prng } = draft
  const fd = pick(prng, [-1, -1, -1, 0, 1])
  const flags = [pick(prng, ['MAP_PRIVATE', 'MAP_PRIVATE', 'MAP_PRIVATE', 'MAP_SHARED'])]
  if (fd < 0) flags.push('MAP_ANONYMOUS')
  const where = nextBelow(prng, 10)
  if (where < 4) flags.push('MAP_FIXED')
  else if (where < 5) flags.push('MAP_FIXED_NOREPLACE')
  const [at, few] = place(draft)
  const pages = nextBelow(prng, 3) === 0 ? few : somePages(prng)
  if (nextBelow(prng, 12) === 0) flags.push(pick(prng, ['MAP_NORESERVE', 'MAP_POPULATE', 'MAP_STACK']))
  if (draft.features === 'all' && nextBelow(prng, 12) === 0) {
    flags.push(pick(prng, ['MAP_GROWSDOWN', 'MAP_LOCKED', 'MAP_32BIT']))
  }
  const offset = fd < 0 ? '0' : `${nextBelow(prng, filePages)} * P`
  const to = nextBelow(prng, slots)
  draft.pages[to] = pages
  const hint = where < 7 ? at : '0'
  return `map(${to}, ${hint}, ${length(prng, pages)}, ${prot(prng)}, ${flags.join(' | ')}, ${fd}, ${offset});`
}

function fileLine(prng: PrngState): string {
  const which = nextBelow(prng, 2)
  if (nextBelow(prng, 3) > 0)
    return `file_put(${which}, ${nextBelow(prng, filePages + 2)}, ${1 + nextBelow(prng, 255)});`
  return `file_length(${which}, ${nextBelow(prng, filePages + 3)});`
}

const advice = 'DONTNEED DONTNEED DONTFORK DOFORK WIPEONFORK NORMAL SEQUENTIAL RANDOM DONTDUMP REMOVE'.split(' ')

function lineOfAll(draft: Draft): string {
  const { prng } = draft
  const kind = nextBelow(prng, 12)
  if (kind < 4) return `advise(${range(draft)}, MADV_${pick(prng, advice)});`
  if (kind < 6) return `${pick(prng, ['lock', 'unlock'])}(${range(draft)});`
  if (kind < 7) return `sync_range(${range(draft)}, ${pick(prng, ['MS_ASYNC', 'MS_SYNC', 'MS_INVALIDATE', '0'])});`
  if (kind < 9) return `residency(${address(draft)}, ${1 + nextBelow(prng, 12)});`
  const fixed = nextBelow(prng, 3) === 0
  const flags = fixed ? 'MREMAP_MAYMOVE | MREMAP_FIXED' : pick(prng, ['0', 'MREMAP_MAYMOVE'])
  const to = nextBelow(prng, slots)
  const pages = somePages(prng)
  const line = `remap(${to}, ${range(draft)}, ${length(prng, pages)}, ${flags}, ${fixed ? address(draft) : '0'});`
  draft.pages[to] = pages
  return line
}

/** An address and a number of pages: usually within the last mapping of a slot, or next to it. */
function place(draft: Draft): [string, number] {
  const { prng } = draft
  const kind = nextBelow(prng, 20)
  const mapped = draft.pages.flatMap((pages, slot) => (pages > 0 ? [slot] : []))
  const slot = mapped.length > 0 ? pick(prng, mapped) : nextBelow(prng, slots)
  const pages = draft.pages[slot] ?? 0
  if (kind < 15 && pages > 0) {
    const at = nextBelow(prng, 12) === 0 ? pages : nextBelow(prng, Math.min(pages, 16))
    const rest = Math.max(1, pages - at)
    return [`slot[${slot}] + ${at} * P`, nextBelow(prng, 3) === 0 ? rest : 1 + nextBelow(prng, Math.min(rest, 16))]
  }
  if (kind < 18) return [`ARENA + ${nextBelow(prng, arenaPages)} * P`, somePages(prng)]
  if (kind < 19) return [`slot[${slot}] - ${1 + nextBelow(prng, 2)} * P`, somePages(prng)]
  return [`heap + ${nextBelow(prng, 8)} * P`, 1 + nextBelow(prng, 4)]
}

function address(draft: Draft): string {
  return place(draft)[0]
}

function range(draft: Draft): string {
  const { prng } = draft
  const [at, pages] = place(draft)
  const odd = nextBelow(prng, 25) === 0 ? ` + ${1 + nextBelow(prng, 4095)}` : ''
  return `${at}${odd}, ${length(prng, nextBelow(prng, 6) === 0 ? somePages(prng) : pages)}`
}

function somePages(prng: PrngState): number {
  const kind = nextBelow(prng, 40)
  if (kind === 0) return pick(prng, [512, 1024, 513])
  return 1 + nextBelow(prng, kind < 24 ? 4 : 14)
}

function length(prng: PrngState, pages: number): string {
  const kind = nextBelow(prng, 40)
  if (kind === 0) return '0'
  return kind === 1 ? `${pages} * P - ${nextBelow(prng, 4096)}` : `${pages} * P`
}

function inPage(prng: PrngState): string {
  return nextBelow(prng, 4) === 0 ? ` + ${nextBelow(prng, 4096)}` : ''
}

function prot(prng: PrngState): string {
  return pick(prng, [
    'PROT_READ | PROT_WRITE',
    'PROT_READ | PROT_WRITE',
    'PROT_READ | PROT_WRITE',
    'PROT_READ | PROT_WRITE',
    'PROT_READ | PROT_WRITE',
    'PROT_READ | PROT_WRITE',
    'PROT_READ',
    'PROT_READ',
    'PROT_NONE',
    'PROT_WRITE',
    'PROT_READ | PROT_EXEC',
    'PROT_READ | PROT_WRITE | PROT_EXEC',
    'PROT_EXEC',
  ])
}

function pick<T>(prng: PrngState, list: readonly T[]): T {
  const item = list[nextBelow(prng, list.length)]
  if (item === undefined) throw new Error('an empty list')
  return item
}
