// Which pages of a mapping are one folio, as kpageflags tells.

/* Touches pages of a mapping and writes a letter for each: H and t for the first and the others of a larger folio, 1 for a single page. */
static void folios(const char *what, char *p, int pages) {
  printf("%s: ", what);
  for (int i = 0; i < pages; i++) {
    get(p + i * PAGE);
    uint64_t value = of_frame("/proc/kpageflags", p + i * PAGE);
    printf("%c", value >> 15 & 1 ? 'H' : value >> 16 & 1 ? 't' : '1');
  }
  printf("\n");
}

/* A file in the current directory that so many bytes were written to by one call, with its mapping. */
static char *written(int *fd, long bytes, int prot) {
  char name[] = "folioXXXXXX", *from = mmap(NULL, bytes, RW, PRIVATE, -1, 0);
  memset(from, 'x', bytes);
  *fd = mkstemp(name);
  unlink(name);
  write(*fd, from, bytes);
  munmap(from, bytes);
  return mmap(NULL, bytes, prot, MAP_SHARED, *fd, 0);
}
