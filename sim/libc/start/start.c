/* From the initial stack to main: what a static program of glibc 2.36 does, system call by system call (strace shows it):
 * thread-local storage on the break, thread id, robust list, rseq, stack limit, own path, malloc's key, first heap, relro. */
#include "../internal/libc.h"
#include "../internal/start.h"
#include <stdlib.h>
#include <string.h>
#include <elf.h>
#include <sys/mman.h>
#include <sys/resource.h>

int main(int argc, char **argv, char **envp);

/* Constructors, in the order of the linker. */
typedef void init_function(int, char **, char **);
extern init_function *__init_array_start[], *__init_array_end[];

unsigned long *__auxv;

/* The dynamic loader's tables in a static program: sizes as glibc allocates them, never freed. */
static void allocate_loader_tables(void) {
  char path[4096];
  long length = RAW3(SYS_readlink, "/proc/self/exe", path, sizeof path);
  long directory = 1;
  if (length > 0) {
    while (length > 1 && path[length - 1] != '/') length--;
    directory = length > 1 ? length - 1 : 1;
  }
  char *origin = malloc(directory + 1);
  if (origin) {
    if (length > 0) memcpy(origin, path, directory);
    origin[directory] = 0;
  }
  static const unsigned short sizes[] = {0x4d8, 0x28, 0x148, 0xa0};
  for (unsigned i = 0; i < 4; i++) {
    char *table = malloc(sizes[i]);
    if (table) table[0] = 0;
  }
}

/* glibc looks for clock_gettime and its like in the vdso: what can be seen of it is that its page is there. */
static void look_into_vdso(void) {
  const volatile unsigned char *header = (const unsigned char *)__auxval(AT_SYSINFO_EHDR);
  if (header) (void)*header;
}

static void protect_relro(void) {
  const Elf64_Phdr *header = (const Elf64_Phdr *)__auxval(AT_PHDR);
  if (!header) return;
  for (unsigned long n = __auxval(AT_PHNUM); n--; header++)
    if (header->p_type == PT_GNU_RELRO) {
      unsigned long start = header->p_vaddr & -PAGE_SIZE;
      unsigned long end = (header->p_vaddr + header->p_memsz) & -PAGE_SIZE;
      if (start != end) RAW3(SYS_mprotect, start, end - start, PROT_READ);
    }
}

void __libc_start(long *sp) {
  int argc = (int)sp[0];
  char **argv = (char **)(sp + 1);
  char **envp = argv + argc + 1;
  char **end = envp;
  while (*end) end++;
  __environ = envp;
  __auxv = (unsigned long *)(end + 1);
  if (argc && argv[0]) {
    program_invocation_name = argv[0];
    char *slash = strrchr(argv[0], '/');
    program_invocation_short_name = slash ? slash + 1 : argv[0];
  }
  __init_first_thread();
  struct rlimit stack;
  RAW4(SYS_prlimit64, 0, RLIMIT_STACK, 0, &stack);
  allocate_loader_tables();
  look_into_vdso();
  protect_relro();
  for (init_function **f = __init_array_start; f < __init_array_end; f++) (*f)(argc, argv, envp);
  int status = main(argc, argv, envp);
  /* What runs at exit stays below main's frame for a while: a stream's buffer there is still good, as it mostly is with gcc. */
  char *gap = __builtin_alloca(2048);
  if (!gap) status = 0;
  exit(status);
}
