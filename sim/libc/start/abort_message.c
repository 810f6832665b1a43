/* The end of a program whose heap is corrupt: glibc's message on standard error, kept in a mapping for a debugger, and SIGABRT. */
#include "../internal/libc.h"
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>

static void *kept;

void __keep_abort_message(const char *text, unsigned long length) {
  unsigned long size = (length + 1 + PAGE_SIZE - 1) & -PAGE_SIZE;
  long page = RAW6(SYS_mmap, 0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if ((unsigned long)page > -4096UL) return;
  unsigned int *header = (unsigned int *)page;
  header[0] = (unsigned int)size;
  memcpy(header + 1, text, length + 1);
  void *old = kept;
  kept = header;
  if (old) RAW2(SYS_munmap, old, *(unsigned int *)old);
}

_Noreturn void __abort_message(const char *text) {
  char line[256];
  size_t length = strlen(text);
  if (length > sizeof line - 2) length = sizeof line - 2;
  struct iovec parts[2] = {{(void *)text, length}, {"\n", 1}};
  RAW3(SYS_writev, 2, parts, 2);
  memcpy(line, text, length);
  line[length] = '\n';
  line[length + 1] = 0;
  __keep_abort_message(line, length + 1);
  abort();
}
