// Four hundred ELF files, each right but for one to three fields of its headers or its length, and some with an interpreter that is: what
// execve says of each, or how the program ends.
#define _GNU_SOURCE
#include "../look.h"

#include <elf.h>

enum { TEXT = 2048, BASE = 0x40000, PARTS = 6, FILES = 400 };

static struct {
  Elf64_Ehdr head;
  Elf64_Phdr part[PARTS];
  char path[64];
  char room[TEXT - sizeof(Elf64_Ehdr) - PARTS * sizeof(Elf64_Phdr) - 64];
  unsigned char text[TEXT];
  char data[PAGE];
} elf;

/* exit(7) */
static const unsigned char code[] = {0xb8, 60, 0, 0, 0, 0xbf, 7, 0, 0, 0, 0x0f, 5};
static unsigned long state;
static size_t size;
static char did[400];

static unsigned next(unsigned n) {
  state = state * 6364136223846793005ul + 1442695040888963407ul;
  return (unsigned)(state >> 33) % n;
}

static unsigned long value(void) {
  static const unsigned long odd[] = {
      0,          1,          2,          7,           8,          15,         16,        56,        57,         64,         100,
      2047,       2048,       4095,       4096,        4097,       6000,       8191,      8192,      8193,       12288,      65535,
      0x10000,    0x40000,    0x40800,    0x41000,     0x42000,    0x400000,   1ul << 21, 1ul << 31, 1ul << 32,  1ul << 40,  1ul << 46,
      1ul << 47,  1ul << 48,  1ul << 62,  1ul << 63,   -1ul,       -4096ul,    -8192ul,   -4095ul,   0x1234567,  0x7ffffffff000,
      0x7fffffffe000, 0x555555554000};
  unsigned long v = odd[next(sizeof odd / sizeof odd[0])];
  if (next(4) == 0) v += odd[next(sizeof odd / sizeof odd[0])];
  return v;
}

static void segment(int type, int rights, long address, long offset, long in_file, long in_memory) {
  elf.part[elf.head.e_phnum++] = (Elf64_Phdr){.p_type = type, .p_flags = rights, .p_vaddr = address, .p_paddr = address, .p_offset = offset, .p_filesz = in_file, .p_memsz = in_memory, .p_align = PAGE};
}

static void fresh(int movable, int interpreter) {
  long base = movable ? 0 : BASE;
  memset(&elf, 0, sizeof elf);
  memcpy(elf.head.e_ident, "\177ELF\2\1\1", 7);
  elf.head.e_type = movable ? ET_DYN : ET_EXEC;
  elf.head.e_machine = EM_X86_64;
  elf.head.e_version = 1;
  elf.head.e_phoff = elf.head.e_ehsize = sizeof elf.head;
  elf.head.e_phentsize = sizeof(Elf64_Phdr);
  elf.head.e_entry = base + TEXT;
  memcpy(elf.text, code, sizeof code);
  strcpy(elf.path, "./int");
  long path = elf.path - (char *)&elf;
  if (interpreter) segment(PT_INTERP, PF_R, base + path, path, 6, 6);
  segment(PT_LOAD, PF_R | PF_X, base, 0, PAGE, PAGE);
  segment(PT_LOAD, PF_R | PF_W, base + PAGE, PAGE, PAGE, 3 * PAGE);
  segment(PT_GNU_STACK, PF_R | PF_W, 0, 0, 0, 0);
  size = sizeof elf;
  sprintf(did, "%s%s", movable ? "movable" : "fixed", interpreter ? " with interpreter" : "");
}

#define SET(name, field, what) return (void)((field) = (what), sprintf(end, " %s %lx", name, (unsigned long)(field)))

static void damage_head(char *end) {
  unsigned long v = value();
  int i = next(16);
  switch (next(11)) {
    case 0: SET("ident", elf.head.e_ident[i], v);
    case 1: SET("type", elf.head.e_type, next(2) ? next(6) : v);
    case 2: SET("machine", elf.head.e_machine, v);
    case 3: SET("version", elf.head.e_version, v);
    case 4: SET("entry", elf.head.e_entry, v & ~4095ul);
    case 5: SET("phoff", elf.head.e_phoff, v);
    case 6: SET("ehsize", elf.head.e_ehsize, v);
    case 7: SET("phentsize", elf.head.e_phentsize, v);
    case 8: SET("phnum", elf.head.e_phnum, next(2) ? v : next(7));
    case 9: SET("shoff", elf.head.e_shoff, v);
    default: SET("bytes", size, v < TEXT ? v : TEXT + sizeof code + next(6000));
  }
}

static void damage_part(char *end) {
  static const unsigned types[] = {PT_NULL, PT_LOAD, PT_LOAD, PT_INTERP, PT_INTERP, PT_DYNAMIC, PT_NOTE, PT_PHDR, PT_TLS, PT_GNU_STACK, PT_SHLIB};
  unsigned long v = value();
  int i = next(elf.head.e_phnum < PARTS && elf.head.e_phnum ? elf.head.e_phnum : PARTS);
  Elf64_Phdr *p = &elf.part[i];
  end += sprintf(end, " %d:", i);
  switch (next(9)) {
    case 0: SET("type", p->p_type, types[next(11)]);
    case 1: SET("flags", p->p_flags, next(8));
    case 2: SET("offset", p->p_offset, v);
    case 3: SET("vaddr", p->p_vaddr, v);
    case 4: SET("vaddr", p->p_vaddr, p->p_vaddr + v);
    case 5: SET("filesz", p->p_filesz, v);
    case 6: SET("memsz", p->p_memsz, v);
    case 7: SET("align", p->p_align, v);
    default:
      p->p_vaddr = (p->p_vaddr & ~4095ul) + (v & 4095);
      SET("offset and place in the page", p->p_offset, v);
  }
}

static void damage(void) {
  for (int i = next(3); i >= 0; i--) {
    char *end = did + strlen(did);
    if (next(3) == 0) damage_head(end);
    else damage_part(end);
  }
}

static void keep(const char *name) {
  unlink(name);
  int fd = open(name, O_CREAT | O_WRONLY, 0700);
  write(fd, &elf, size);
  close(fd);
}

static void start(void) {
  int said = 0, pipes[2], status;
  pipe2(pipes, O_CLOEXEC);
  fflush(stdout);
  if (fork() == 0) {
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    execve("./bad", (char *[]){"x", NULL}, (char *[]){NULL});
    write(pipes[1], &errno, sizeof errno);
    _exit(0);
  }
  close(pipes[1]);
  read(pipes[0], &said, sizeof said);
  close(pipes[0]);
  wait(&status);
  if (said) printf("%s\n", strerrorname_np(said));
  else if (WIFSIGNALED(status)) printf("killed by %s\n", sigabbrev_np(WTERMSIG(status)));
  else printf("ended with %d\n", WEXITSTATUS(status));
}

int main(void) {
  for (int n = 0; n < FILES; n++) {
    state = n * 7919 + 17;
    next(2);
    int movable = next(3) == 0;
    if (next(4) == 0) {
      fresh(movable, 0);
      damage();
      keep("int");
      printf("%d interpreter %s: ", n, did);
      fresh(next(2), 1);
    } else {
      fresh(next(2), 0);
      keep("int");
      fresh(movable, next(5) == 0);
      damage();
      printf("%d %s: ", n, did);
    }
    keep("bad");
    start();
  }
  return 0;
}
