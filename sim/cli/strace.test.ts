// --strace prints what strace 6.1 prints for the same program on a real kernel: the lines here are recorded ones, with the addresses
// of our image.

import { describe, expect, it } from 'vitest'
import { boot } from '../machine.ts'
import { straceText } from './strace.ts'

function lines(body: string): string[] {
  const machine = boot({ uid: 0 })
  machine.strace = []
  const source = `#define _GNU_SOURCE\n#include <fcntl.h>\n#include <poll.h>\n#include <signal.h>\n#include <stdio.h>\n#include <sys/mman.h>\n#include <sys/prctl.h>\n#include <sys/resource.h>\n#include <sys/stat.h>\n#include <sys/wait.h>\n#include <unistd.h>\nvoid h(int s) {}\nint main(void) { getppid();\n${body}\n}\n` // prettier-ignore
  expect(machine.load(source, { name: 'st' }).filter((each) => each.severity === 'error')).toEqual([])
  machine.run(50_000_000)
  const all = straceText(machine.strace).split('\n')
  return all.slice(all.findIndex((line) => line.startsWith('getppid()')) + 1, -1)
}

describe('strace lines', () => {
  it('decodes flags, strings and structs', () => {
    const body = `struct stat st; int p[2]; struct rlimit rl = { 1024, RLIM_INFINITY };
      int f = open("file", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
      write(f, "hello \\"w\\"\\n\\1\\0012\\377", 14); fstat(f, &st); stat("nope", (void *)0x5000); pipe2(p, O_CLOEXEC | O_NONBLOCK);
      prlimit(0, RLIMIT_STACK, 0, (void *)&rl); fcntl(f, F_GETFL); fcntl(f, F_SETFL, O_APPEND);
      prctl(PR_SET_NAME, "worker"); _exit(0);` // prettier-ignore
    expect(lines(body)).toEqual([
      'openat(AT_FDCWD, "file", O_RDWR|O_CREAT|O_TRUNC|O_CLOEXEC, 0640) = 3',
      'write(3, "hello \\"w\\"\\n\\1\\0012\\377", 14) = 14',
      'newfstatat(3, "", {st_mode=S_IFREG|0640, st_size=14, ...}, AT_EMPTY_PATH) = 0',
      'newfstatat(AT_FDCWD, "nope", 0x5000, 0) = -1 ENOENT (No such file or directory)',
      'pipe2([4, 5], O_NONBLOCK|O_CLOEXEC)     = 0',
      'prlimit64(0, RLIMIT_STACK, NULL, {rlim_cur=8192*1024, rlim_max=RLIM64_INFINITY}) = 0',
      'fcntl(3, F_GETFL)                       = 0x8002 (flags O_RDWR|O_LARGEFILE)',
      'fcntl(3, F_SETFL, O_RDONLY|O_APPEND)    = 0',
      'prctl(PR_SET_NAME, "worker")            = 0',
      'exit_group(0)                           = ?',
      '+++ exited with 0 +++',
    ])
  })

  it('shows memory calls, signals and death', () => {
    const body = `char *q = mmap(0, 16384, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); unsigned char v[4];
      q[4096] = 1; mincore(q, 16384, v); munmap((void *)-1, 0); *(volatile int *)16 = 1;` // prettier-ignore
    expect(lines(body)).toEqual([
      'mmap(NULL, 16384, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7ffff7ff3000',
      'mincore(0x7ffff7ff3000, 16384, [0, 1, 0, 0]) = 0',
      'munmap(0xffffffffffffffff, 0)           = -1 EINVAL (Invalid argument)',
      '--- SIGSEGV {si_signo=SIGSEGV, si_code=SEGV_MAPERR, si_addr=0x10} ---',
      '+++ killed by SIGSEGV +++',
    ])
  })

  it('decodes policies and masks of nodes', () => {
    const body = `unsigned long m = 1, big[3] = { 3 }; int pol; char *p = mmap(0, 8192, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      syscall(237, p, 4096, 0x8002, &m, 64, 3); syscall(237, p, 4096, 99, big, 130, 8); syscall(239, &pol, &m, 64, 0, 0);
      void *pages[2] = { p, p + 4096 }; int nodes[2] = { 0 }, st[2]; syscall(279, 0, 2, pages, nodes, st, 2); _exit(0);` // prettier-ignore
    expect(lines(body).slice(1, -2)).toEqual([
      'mbind(0x7ffff7ff5000, 4096, MPOL_BIND|MPOL_F_STATIC_NODES, [0x00000000000001], 64, MPOL_MF_STRICT|MPOL_MF_MOVE) = 0',
      'mbind(0x7ffff7ff5000, 4096, 0x63 /* MPOL_??? */, [0x00000000000003, 0000000000000000, 0000000000000000], 130, 0x8 /* MPOL_??? */) = -1 EINVAL (Invalid argument)',
      'get_mempolicy([MPOL_DEFAULT], [0000000000000000], 64, NULL, 0) = 0',
      'move_pages(0, 2, [0x7ffff7ff5000, 0x7ffff7ff6000], [0, 0], [-ENOENT, -ENOENT], MPOL_MF_MOVE) = 0',
    ]) // prettier-ignore
  })

  it('puts the process in front while there are several', () => {
    const body =
      'int s; if (fork() == 0) _exit(3); wait(&s); signal(SIGUSR1, SIG_IGN); kill(getpid(), SIGUSR1); _exit(0);'
    const text = lines(body).join('\n').replace(/0x4\w+/g, 'ADDRESS').replace(/tidptr=\w+/, 'tidptr=ADDRESS') // prettier-ignore
    expect(text).toBe(
      [
        'clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|SIGCHLD, child_tidptr=ADDRESS) = 1001',
        '[pid  1001] set_robust_list(ADDRESS, 24) = 0',
        '[pid  1001] exit_group(3)               = ?',
        '[pid  1001] +++ exited with 3 +++',
        'wait4(-1, [{WIFEXITED(s) && WEXITSTATUS(s) == 3}], 0, NULL) = 1001',
        '--- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=1001, si_uid=0, si_status=3, si_utime=0, si_stime=0} ---',
        'rt_sigaction(SIGUSR1, {sa_handler=SIG_IGN, sa_mask=[USR1], sa_flags=SA_RESTORER|SA_RESTART, sa_restorer=ADDRESS}, {sa_handler=SIG_DFL, sa_mask=[], sa_flags=0}, 8) = 0',
        'getpid()                                = 1000',
        'kill(1000, SIGUSR1)                     = 0',
        '--- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_USER, si_pid=1000, si_uid=0} ---',
        'exit_group(0)                           = ?',
        '+++ exited with 0 +++',
      ].join('\n'),
    ) // prettier-ignore
  })
})
