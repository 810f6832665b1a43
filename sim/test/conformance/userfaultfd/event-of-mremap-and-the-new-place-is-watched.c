// With EVENT_REMAP moved memory stays watched at its new place; the move is told.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(UFFD_FEATURE_EVENT_REMAP);
  area = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *room = mmap(NULL, 8 * 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, area, 2 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  start();
  char *moved = mremap(area, 2 * 4096, 2 * 4096, MREMAP_MAYMOVE | MREMAP_FIXED, room);
  printf("moved %d\n", moved == room);
  printf("read %d\n", moved[0]);
  stop();
  printf("%d messages, the first of the old place: %d, to the new one: %d, %lld bytes\n", count, got[0].arg.remap.from == (long)area,
         got[0].arg.remap.to == (long)moved, got[0].arg.remap.len);
  area = moved;
  got[0].event = 0;
  messages();
  return 0;
}
