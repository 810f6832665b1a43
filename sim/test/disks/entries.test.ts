// The raw entries of faults on persistent memory, against those recorded on 6.12.

import { expect, test } from 'vitest'
import { boot } from '../../index.ts'
import { eventKind, eventLanes } from '../../trace/events.ts'

const release = '6.12'

/** A file of eight pages and eight holes, mapped in a leaf table of its own; the last statement is the access. */
const program = (access: string): string => `
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
int main(void) {
  int fd = open("/mnt/dax/f", O_RDWR | O_CREAT, 0644);
  char page[4096] = "x";
  for (int i = 0; i < 8; i++) write(fd, page, 4096);
  ftruncate(fd, 16 * 4096);
  fsync(fd);
  volatile char *p = mmap((void *)0x10000000000, 65536, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
  char c;
  ${access}
  return 0;
}`

/** The last change of an entry in the mappings above, its frame left out. */
function lastEntry(text: string): string {
  const machine = boot({ kernel: release, uid: 0, disks: 'pmem0:4M:ext4:/mnt/dax', latency: 0 })
  machine.tracing = true
  machine.load(text)
  expect(machine.run(10_000_000).exit).toBe(0)
  let found = ''
  for (const chunk of machine.trace().chunks) {
    for (let at = 0; at < chunk.length; at += eventLanes) {
      if (chunk[at] !== eventKind['pte'] || !(chunk[at + 5] >= 0x10000000000 && chunk[at + 5] < 0x10000010000)) continue
      const word = (value: number, mask: number): string => ((value & mask) >>> 0).toString(16)
      found = `${word(chunk[at + 9], ~0x7ff)} ${word(chunk[at + 8], 0xfff)}`
    }
  }
  return found
}

// Recorded raw entries, without their frames: 8200000000000225 is 82000000 and 225.
test.each([
  ['read', 'c = p[0];', '82000000 225'],
  ['write after read', 'c = p[0]; p[0] = 1;', '82000000 a67'],
  ['first write', 'p[0] = 1;', '82000000 a67'],
  ['after fsync', 'p[0] = 1; fsync(fd);', '82000000 a25'],
  ['read of a hole', 'c = p[8 * 4096];', '80000000 225'],
  ['write to that hole', 'c = p[8 * 4096]; p[8 * 4096] = 1;', '82000000 a67'],
])('the entry of a page of persistent memory: %s', (_what, access, entry) => {
  expect(lastEntry(program(access))).toBe(entry)
})
