// A program that names another to be loaded with it: both are mapped and the other one starts. What the name may be, and what the other.
#define _GNU_SOURCE
#include "../look.h"

#include "../elf.h"

static void named(const char *what, const char *name, size_t size) {
  fresh(ET_EXEC);
  memcpy(elf.data, name, size);
  segment(PT_INTERP, PF_R, 0, PAGE, size, size);
  keep("program", sizeof elf, 0755);
  started(what, "./program", "other");
}

static void other(int machine, int mode) {
  fresh(ET_DYN);
  elf.part[1].p_flags = PF_R | PF_W | PF_X;
  elf.head.e_machine = machine;
  keep("other", sizeof elf, mode);
}

int main(void) {
  char here[400], path[500];
  getcwd(here, sizeof here);
  snprintf(path, sizeof path, "%s/other", here);
  other(EM_X86_64, 0755);
  named("whole path", path, strlen(path) + 1);
  named("relative path", "./other", 8);
  named("something behind the name", "./other\0b", 10);
  named("something behind, no end", "./other\0b", 9);
  named("no end", "./other", 7);
  named("one byte", "", 1);
  named("no name", "\0", 2);
  named("nothing there", "/f/b", 5);
  named("a directory", ".", 2);
  other(EM_X86_64, 0644), named("that may not be run", "./other", 8);
  started("itself not either", "./other", "");
  other(EM_PPC64, 0755), named("of another machine", "./other", 8);
  keep("other", 20, 0755), named("half a header", "./other", 8);
  other(EM_X86_64, 0755), elf.head.e_phnum = 0, keep("other", sizeof elf, 0755), named("without segments", "./other", 8);
  unlink("program"), unlink("other");
  return 0;
}
