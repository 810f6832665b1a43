import { expect, test } from 'vitest'
import { Machine } from '../machine.ts'

/** Runs a program that becomes /bin/cat, on a kernel; what strace would print, and its output. */
function cat(kernel: string, before = '', environment = '') {
  const machine = new Machine({ kernel })
  const lines: { text: string; pid: number; result: number }[] = []
  machine.strace = lines
  machine.checking = true
  machine.load(
    `#define _GNU_SOURCE
     #include <elf.h>
     #include <fcntl.h>
     #include <stdio.h>
     #include <unistd.h>
     int main(void) {
       ${before}
       char *argv[] = {"cat", "/dev/null", "/proc/self/maps", NULL}, *envp[] = {"LC_ALL=C", ${environment} NULL};
       execve("/usr/bin/cat", argv, envp);
       perror("execve");
       return 1;
     }`,
  )
  const outcome = machine.run(50_000_000)
  const calls = lines.map(({ text }) => text)
  const exec = calls.findIndex((text) => text.startsWith('execve("/usr/bin/cat"'))
  return { outcome, calls: calls.slice(exec + 1), output: machine.stdout }
}

const squeezed = (text: string): string => text.replaceAll(/ +/g, ' ')

test('cat /dev/null on 4.17 makes the calls of the notes, and has their lines of maps', () => {
  const { outcome, calls, output } = cat('4.17')
  expect(outcome).toMatchObject({ status: 'done', exit: 0 })
  const from = calls.findIndex((text) => text.startsWith('mmap(NULL, 3926752'))
  const wanted = calls.slice(from).filter((text) => /^m(map|protect)\(/.test(text))
  expect(wanted.slice(0, 4).map(squeezed)).toEqual([
    'mmap(NULL, 3926752, PROT_READ|PROT_EXEC, MAP_PRIVATE|MAP_DENYWRITE, 3, 0) = 0x7ffff7a17000',
    'mprotect(0x7ffff7bcc000, 2097152, PROT_NONE) = 0',
    'mmap(0x7ffff7dcc000, 24576, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_FIXED|MAP_DENYWRITE, 3, 0x1b5000) = 0x7ffff7dcc000',
    'mmap(0x7ffff7dd2000, 15072, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_FIXED|MAP_ANONYMOUS, -1, 0) = 0x7ffff7dd2000',
  ])
  expect(wanted.map(squeezed)).toContain('mprotect(0x7ffff7dcc000, 16384, PROT_READ) = 0')
  const at = output.indexOf('7ffff7a17000')
  expect(
    output
      .slice(at)
      .split('\n')
      .slice(0, 5)
      .map((line) => squeezed(line).replace(/ fe:00 \d+ /, ' ')),
  ).toEqual([
    '7ffff7a17000-7ffff7bcc000 r-xp 00000000 /usr/lib64/libc-2.27.so',
    '7ffff7bcc000-7ffff7dcc000 ---p 001b5000 /usr/lib64/libc-2.27.so',
    '7ffff7dcc000-7ffff7dd0000 r--p 001b5000 /usr/lib64/libc-2.27.so',
    '7ffff7dd0000-7ffff7dd2000 rw-p 001b9000 /usr/lib64/libc-2.27.so',
    '7ffff7dd2000-7ffff7dd6000 rw-p 00000000 00:00 0 ',
  ])
})

test('with the data at the next page of 4 KiB, as newer linkers put it, there is no hole', () => {
  const { outcome, calls, output } = cat(
    '4.17',
    `Elf64_Ehdr elf;
     Elf64_Phdr ph[16];
     int from = open("/usr/lib64/libc-2.27.so", O_RDONLY), to = open("libc.so.6", O_CREAT | O_RDWR, 0755);
     ftruncate(to, lseek(from, 0, SEEK_END));
     pread(from, &elf, sizeof elf, 0);
     pread(from, ph, elf.e_phnum * sizeof *ph, elf.e_phoff);
     for (int i = 0; i < elf.e_phnum; i++) {
       if (ph[i].p_align == 0x200000) ph[i].p_align = 0x1000;
       if (ph[i].p_vaddr >= 0x200000) ph[i].p_vaddr -= 0x1ff000;
     }
     pwrite(to, &elf, sizeof elf, 0);
     pwrite(to, ph, elf.e_phnum * sizeof *ph, elf.e_phoff);
     close(from), close(to);`,
    '"LD_LIBRARY_PATH=.",',
  )
  expect(outcome).toMatchObject({ status: 'done', exit: 0 })
  expect(calls.some((text) => /mmap\(NULL, \d+, PROT_READ\|PROT_EXEC/.test(text))).toBe(true)
  expect(output).toContain('/tmp/libc.so.6')
  expect(output.split('\n').filter((line) => line.includes('libc.so.6') && line.includes('---p'))).toHaveLength(1)
  expect(
    calls.filter((text) => text.includes('PROT_NONE')).map((text) => squeezed(text).replace(/0x\w+/, 'X')),
  ).toEqual(['mprotect(X, 4096, PROT_NONE) = 0'])
})

test('on a newer kernel the loader of today maps four segments, where Linux puts them', () => {
  const { outcome, calls } = cat('6.18')
  expect(outcome).toMatchObject({ status: 'done', exit: 0 })
  expect(calls.map(squeezed).filter((text) => /, 3, (0|0x\w+)\) = /.test(text) && text.includes('DENYWRITE'))).toEqual([
    'mmap(NULL, 1974096, PROT_READ, MAP_PRIVATE|MAP_DENYWRITE, 3, 0) = 0x7ffff7ddd000',
    'mmap(0x7ffff7e03000, 1400832, PROT_READ|PROT_EXEC, MAP_PRIVATE|MAP_FIXED|MAP_DENYWRITE, 3, 0x26000) = 0x7ffff7e03000',
    'mmap(0x7ffff7f59000, 339968, PROT_READ, MAP_PRIVATE|MAP_FIXED|MAP_DENYWRITE, 3, 0x17c000) = 0x7ffff7f59000',
    'mmap(0x7ffff7fac000, 24576, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_FIXED|MAP_DENYWRITE, 3, 0x1cf000) = 0x7ffff7fac000',
  ])
})

test('the newer loader keeps the old library at a multiple of its alignment', () => {
  const { outcome, calls } = cat('6.18', '', '"LD_LIBRARY_PATH=/usr/lib64",')
  expect(outcome).toMatchObject({ status: 'done', exit: 0 })
  const reserve = calls.findIndex((text) => text.includes('PROT_NONE, MAP_PRIVATE|MAP_ANONYMOUS'))
  expect(squeezed(calls[reserve + 1])).toMatch(/^mmap\(0x7ffff7[02468ace]00000, 3926752, PROT_READ\|PROT_EXEC/)
})
