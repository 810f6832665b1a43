/* ld.so, the dynamic loader: finds the program's C library, maps it by its program headers as glibc's elf/dl-map-segments.h does, takes
   write permission from what is read-only after relocation, and goes on in the program.

   Differs from Linux: nothing is relocated and no symbol looked up, since a program's calls of the C library run from its own text.
   Directories of glibc-hwcaps are not searched. */
#include <elf.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include "freestanding.h"

#define PAGE 4096UL
#define DOWN(x) ((x) & ~(PAGE - 1))
#define UP(x) DOWN((x) + PAGE - 1)
#define LIBC "libc.so.6"
#define MOST_LOADS 8
#define MOST_HEADERS 32

/* What the kernel handed over, and where the loaded library is. */
struct state {
  const char *program;
  const char *library_path;
  unsigned long base, entry, program_bias;
  const Elf64_Phdr *headers;
  int header_count;
  const char *cache;
  unsigned long cache_size;
};

struct load {
  unsigned long start, end, data_end, memory_end, offset, align;
  int prot;
};

static void fail(const struct state *s, const char *object, const char *why, const char *detail) {
  say(s->program);
  say(": error while loading shared libraries: ");
  if (object) {
    say(object);
    say(": ");
  }
  say(why);
  if (detail) {
    say(": ");
    say(detail);
  }
  say("\n");
  call1(SYS_exit_group, 127);
}

static long status_of(int fd, struct stat *st) {
#if GLIBC < 233
  return call2(SYS_fstat, fd, st);
#else
  return call4(SYS_newfstatat, fd, "", st, AT_EMPTY_PATH);
#endif
}

static int is_error(long result) { return result < 0 && result > -4096; }

/* ---- finding the library */

/* /etc/ld.so.cache: a header, then entries of five words whose key and value are places of strings. */
struct cache_header {
  char magic[20];
  unsigned count, strings;
  unsigned unused[5];
};

struct cache_entry {
  int flags;
  unsigned key, value, os_version;
  unsigned long hwcap;
};

static void map_cache(struct state *s) {
  struct stat st;
  long fd = call3(SYS_openat, AT_FDCWD, "/etc/ld.so.cache", O_RDONLY | O_CLOEXEC);
  if (fd < 0) return;
  if (status_of(fd, &st) == 0) {
    long at = call6(SYS_mmap, 0, st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (!is_error(at)) {
      s->cache = (const char *)at;
      s->cache_size = st.st_size;
    }
  }
  call1(SYS_close, fd);
}

static const char *in_cache(const struct state *s, const char *name) {
  const struct cache_header *header = (const struct cache_header *)s->cache;
  if (!header || s->cache_size < sizeof *header || header->magic[0] != 'g') return NULL;
  const struct cache_entry *entries = (const struct cache_entry *)(header + 1);
  for (unsigned i = 0; i < header->count; i++)
    if (equal(s->cache + entries[i].key, name)) return s->cache + entries[i].value;
  return NULL;
}

/* Opens `directory/name`; `path` has room. */
static long open_in(const char *directory, size_t size, const char *name, char *path) {
  size_t n = 0;
  for (; n < size; n++) path[n] = directory[n];
  if (n == 0) path[n++] = '.';
  path[n++] = '/';
  for (size_t i = 0; i <= length(name); i++) path[n + i] = name[i];
  return call3(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
}

static long open_library(struct state *s, const char *name, char *path, size_t room) {
  const char *at = s->library_path;
  while (at && *at) {
    size_t size = 0;
    while (at[size] && at[size] != ':' && at[size] != ';') size++;
    if (size + length(name) + 2 < room) {
      long fd = open_in(at, size, name, path);
      if (fd >= 0) return fd;
    }
    at += size + (at[size] != 0);
  }
  map_cache(s);
  const char *cached = in_cache(s, name);
  if (cached) {
    size_t n = length(cached);
    if (n < room) {
      for (size_t i = 0; i <= n; i++) path[i] = cached[i];
      long fd = call3(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
      if (fd >= 0) return fd;
    }
  }
#if GLIBC < 233
  long fd = open_in("/lib64", 6, name, path);
  return fd >= 0 ? fd : open_in("/usr/lib64", 10, name, path);
#else
  long fd = open_in("/lib/x86_64-linux-gnu", 21, name, path);
  return fd >= 0 ? fd : open_in("/usr/lib/x86_64-linux-gnu", 25, name, path);
#endif
}

/* ---- mapping it */

static int prot_of(unsigned flags) {
  return (flags & PF_R ? PROT_READ : 0) | (flags & PF_W ? PROT_WRITE : 0) | (flags & PF_X ? PROT_EXEC : 0);
}

static long map(unsigned long at, size_t size, int prot, int flags, int fd, unsigned long offset) {
  return call6(SYS_mmap, at, size, prot, flags, fd, offset);
}

/* The first segment, with room for all of them. */
static long map_first(const struct load *first, size_t size, int fd) {
  int flags = MAP_PRIVATE | MAP_DENYWRITE;
#if GLIBC >= 235
  if (first->align > PAGE) {
    /* Anonymous room in which an aligned place is sure to be; what is too much goes again. */
    size_t room = size >= first->align ? size + first->align : 2 * first->align;
    long reserved = map(0, room, PROT_NONE, MAP_ANONYMOUS | flags, -1, 0);
    if (is_error(reserved)) return reserved;
    unsigned long at = ((unsigned long)reserved + first->align - 1) & ~(first->align - 1);
    long mapped = map(at, size, first->prot, flags | MAP_FIXED, fd, first->offset);
    if (is_error(mapped)) {
      call2(SYS_munmap, reserved, room);
      return mapped;
    }
    if (at != (unsigned long)reserved) call2(SYS_munmap, reserved, at - reserved);
    unsigned long end = UP(at + size);
    if (reserved + room != end) call2(SYS_munmap, end, reserved + room - end);
    return mapped;
  }
#endif
  return map(0, size, first->prot, flags, fd, first->offset);
}

/* Zeroes what a segment has beyond its file bytes. */
static void zero_rest(const struct state *s, const char *path, const struct load *c, unsigned long bias) {
  unsigned long zero = bias + c->data_end;
  unsigned long end = bias + c->memory_end;
  unsigned long page = UP(zero);
  if (page > end) page = end;
  if (page > zero) {
    if (!(c->prot & PROT_WRITE)) call3(SYS_mprotect, DOWN(zero), PAGE, c->prot | PROT_WRITE);
    for (unsigned long at = zero; at < page; at++) *(char *)at = 0;
    if (!(c->prot & PROT_WRITE)) call3(SYS_mprotect, DOWN(zero), PAGE, c->prot);
  }
  if (end > page && is_error(map(page, end - page, c->prot, MAP_ANONYMOUS | MAP_PRIVATE | MAP_FIXED, -1, 0)))
    fail(s, path, "cannot map zero-fill pages", NULL);
}

static int gather(const struct state *s, const char *path, const Elf64_Phdr *ph, int count, struct load *loads) {
  int n = 0;
  for (int i = 0; i < count; i++) {
    if (ph[i].p_type != PT_LOAD || n == MOST_LOADS) continue;
    if (ph[i].p_align & (PAGE - 1)) fail(s, path, "ELF load command alignment not page-aligned", NULL);
    if ((ph[i].p_vaddr - ph[i].p_offset) & (ph[i].p_align - 1))
      fail(s, path, "ELF load command address/offset not properly aligned", NULL);
    loads[n].start = DOWN(ph[i].p_vaddr);
    loads[n].end = UP(ph[i].p_vaddr + ph[i].p_filesz);
    loads[n].data_end = ph[i].p_vaddr + ph[i].p_filesz;
    loads[n].memory_end = ph[i].p_vaddr + ph[i].p_memsz;
    loads[n].offset = DOWN(ph[i].p_offset);
    loads[n].align = ph[i].p_align;
    loads[n].prot = prot_of(ph[i].p_flags);
    n++;
  }
  if (n == 0) fail(s, path, "object file has no loadable segments", NULL);
  return n;
}

static unsigned long map_segments(const struct state *s, const char *path, const Elf64_Phdr *ph, int count, int fd) {
  struct load loads[MOST_LOADS];
  int n = gather(s, path, ph, count, loads);
  int has_holes = 0;
  for (int i = 1; i < n; i++) has_holes |= loads[i - 1].end != loads[i].start;
  long at = map_first(loads, loads[n - 1].memory_end - loads[0].start, fd);
  if (is_error(at)) fail(s, path, "failed to map segment from shared object", NULL);
  unsigned long bias = at - loads[0].start;
  if (has_holes) call3(SYS_mprotect, bias + loads[0].end, loads[n - 1].start - loads[0].end, PROT_NONE);
  for (int i = 0; i < n; i++) {
    const struct load *c = &loads[i];
    if (i > 0 && c->end > c->start &&
        is_error(map(bias + c->start, c->end - c->start, c->prot, MAP_PRIVATE | MAP_DENYWRITE | MAP_FIXED, fd, c->offset)))
      fail(s, path, "failed to map segment from shared object", NULL);
    if (c->memory_end > c->data_end) zero_rest(s, path, c, bias);
  }
  return bias;
}

/* _dl_protect_relro() */
static void protect_relro(const Elf64_Phdr *ph, int count, unsigned long bias) {
  for (int i = 0; i < count; i++) {
    if (ph[i].p_type != PT_GNU_RELRO) continue;
    unsigned long from = DOWN(bias + ph[i].p_vaddr);
    unsigned long to = DOWN(bias + ph[i].p_vaddr + ph[i].p_memsz);
    if (to > from) call3(SYS_mprotect, from, to - from, PROT_READ);
  }
}

static unsigned long tls_size(const Elf64_Phdr *ph, int count) {
  for (int i = 0; i < count; i++)
    if (ph[i].p_type == PT_TLS) return ph[i].p_memsz;
  return 0;
}

/* Room for the thread-local variables of what is loaded, some that may come, and the thread's own record. */
static void make_thread(unsigned long tls) {
  unsigned long size = UP(tls + 1664 + 2368) + PAGE;
  long area = map(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (is_error(area)) return;
  unsigned long *self = (unsigned long *)(area + 0x740);
  self[0] = (unsigned long)self;
  self[2] = (unsigned long)self;
  call2(SYS_arch_prctl, 0x1002, self);
#if GLIBC >= 235
  call1(SYS_set_tid_address, (char *)self + 0x2d0);
  char *robust = (char *)self + 0x2e0;
  *(char **)robust = robust;
  call2(SYS_set_robust_list, robust, 24);
  call4(SYS_rseq, (char *)self + 0x920, 32, 0, 0x53053053);
#endif
}

/* ---- the whole */

static void take_over(struct state *s, long *sp) {
  long argc = *sp++;
  char **argv = (char **)sp;
  s->program = argc > 0 ? argv[0] : "ld.so";
  sp += argc + 1;
  for (; *sp; sp++) {
    const char *variable = (const char *)*sp;
    const char *name = "LD_LIBRARY_PATH=";
    size_t i = 0;
    while (name[i] && variable[i] == name[i]) i++;
    if (!name[i] && variable[i]) s->library_path = variable + i;
  }
  for (sp++; sp[0] != AT_NULL; sp += 2) {
    if (sp[0] == AT_PHDR) s->headers = (const Elf64_Phdr *)sp[1];
    if (sp[0] == AT_PHNUM) s->header_count = (int)sp[1];
    if (sp[0] == AT_BASE) s->base = sp[1];
    if (sp[0] == AT_ENTRY) s->entry = sp[1];
  }
  for (int i = 0; i < s->header_count; i++)
    if (s->headers[i].p_type == PT_PHDR) s->program_bias = (unsigned long)s->headers - s->headers[i].p_vaddr;
}

long start(long *sp) {
  struct state s = {0};
  char path[512];
  union {
    Elf64_Ehdr elf;
    char bytes[832];
  } head;
  Elf64_Phdr headers[MOST_HEADERS];
  struct stat st;
  take_over(&s, sp);
  if (s.base == 0) {
    say("ld.so: it is started by the kernel, for a program that names it as its interpreter\n");
    call1(SYS_exit_group, 127);
  }
  call1(SYS_brk, 0);
#if GLIBC >= 236
  map(0, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
#endif
  call2(SYS_access, "/etc/ld.so.preload", 4);
  long fd = open_library(&s, LIBC, path, sizeof path);
  if (fd < 0) fail(&s, LIBC, "cannot open shared object file", reason(fd));
  long got = call3(SYS_read, fd, head.bytes, sizeof head);
  if (got < (long)sizeof head.elf) fail(&s, path, "file too short", NULL);
  const Elf64_Ehdr *elf = &head.elf;
  if (*(unsigned *)elf->e_ident != 0x464c457f) fail(&s, path, "invalid ELF header", NULL);
  if (elf->e_type != ET_DYN) fail(&s, path, "only ET_DYN and ET_EXEC can be loaded", NULL);
  if (elf->e_phentsize != sizeof(Elf64_Phdr)) fail(&s, path, "ELF file's phentsize not the expected size", NULL);
  int count = elf->e_phnum < MOST_HEADERS ? elf->e_phnum : MOST_HEADERS;
  size_t size = count * sizeof(Elf64_Phdr);
#if GLIBC < 233
  int is_read = elf->e_phoff + size <= (size_t)got;
  for (size_t i = 0; is_read && i < size; i++) ((char *)headers)[i] = head.bytes[elf->e_phoff + i];
  status_of(fd, &st);
  map(0, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (!is_read && call4(SYS_pread64, fd, headers, size, elf->e_phoff) != (long)size)
    fail(&s, path, "cannot read file data", NULL);
#else
  call4(SYS_pread64, fd, headers, size, elf->e_phoff);
  status_of(fd, &st);
  if (call4(SYS_pread64, fd, headers, size, elf->e_phoff) != (long)size) fail(&s, path, "cannot read file data", NULL);
#endif
  unsigned long bias = map_segments(&s, path, headers, count, fd);
  call1(SYS_close, fd);
  make_thread(tls_size(headers, count));
  protect_relro(headers, count, bias);
  protect_relro(s.headers, s.header_count, s.program_bias);
  const Elf64_Ehdr *own = (const Elf64_Ehdr *)s.base;
  protect_relro((const Elf64_Phdr *)(s.base + own->e_phoff), own->e_phnum, s.base);
#if GLIBC >= 234
  unsigned long limits[2];
  call4(SYS_prlimit64, 0, 3, 0, limits);
#endif
  if (s.cache) call2(SYS_munmap, s.cache, s.cache_size);
  return (long)s.entry;
}
