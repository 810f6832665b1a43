// getauxval: page size, program headers, entry, identity, and the name under which it was started.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/auxv.h>

#include <elf.h>
extern char **environ;
extern const char __ehdr_start[];

int main(void) {
  const Elf64_Ehdr *header = (const void *)__ehdr_start;
  printf("page %ld\n", getauxval(AT_PAGESZ));
  printf("headers %d, of %ld bytes, as many %d\n", getauxval(AT_PHDR) == (long)__ehdr_start + header->e_phoff, getauxval(AT_PHENT), getauxval(AT_PHNUM) == header->e_phnum);
  printf("entry %d\n", getauxval(AT_ENTRY) == header->e_entry);
  printf("uid %ld %ld, secure %ld\n", getauxval(AT_UID), getauxval(AT_EUID), getauxval(AT_SECURE));
  printf("random differs from zero %d\n", memcmp((void *)getauxval(AT_RANDOM), "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16) != 0);
  printf("base %ld, clock %ld\n", getauxval(AT_BASE), getauxval(AT_CLKTCK));
  printf("name ends the stack %d\n", (uintptr_t)getauxval(AT_EXECFN) > (uintptr_t)environ);
  return 0;
}
