// Moves of almost eight mebibytes onto others, from and to places at and a page behind a multiple of two mebibytes: bytes and the rest.
#define _GNU_SOURCE
#include "../look.h"

enum { HUGE = 2 << 20, SIZE = 4 * HUGE };

int main(void) {
  for (int i = 0; i < 4; i++) {
    char *room = mmap(NULL, 3 * SIZE, PROT_NONE, PRIVATE, -1, 0), *base = (char *)(((unsigned long)room + HUGE - 1) & -HUGE);
    unsigned char *from = mmap(base, SIZE, RW, PRIVATE | MAP_FIXED, -1, 0), *to = mmap(base + SIZE, SIZE, RW, PRIVATE | MAP_FIXED, -1, 0);
    for (long at = 0; at < SIZE; at += PAGE) from[at] = 0xff, from[at + PAGE - 1] = at / PAGE, to[at] = 0x77;
    long size = SIZE - PAGE, wrong = 0;
    unsigned char *old = from + PAGE * (i >> 1), *new = to + PAGE * (i & 1);
    unsigned char *got = mremap(old, size, size, MREMAP_FIXED | MREMAP_MAYMOVE, new);
    for (long at = 0; at < size; at += PAGE) wrong += got[at] != 0xff || got[at + PAGE - 1] != (unsigned char)((at + (old - from)) / PAGE);
    printf("%d: moved %d, wrong %ld, beside it %x, left %x\n", i, got == new, wrong, to[i & 1 ? 0 : size], from[i >> 1 ? 0 : size]);
    mprotect(got, size, PROT_NONE);
    printf("  mergeable in the middle %s", said(madvise(got + HUGE, PAGE, MADV_MERGEABLE)));
    CHILD(;);
    printf(", a child was there\n");
    munmap(room, 3 * SIZE);
  }
  return 0;
}
