// The segments of the program itself: where its functions, constants and variables are, and the thread's own copy of its variables.
#define _GNU_SOURCE
#include <link.h>
#include <stdio.h>
#include <string.h>

static int data = 1, bss;
static const int constant = 2;
static _Thread_local int own = 3;

static void find(const struct dl_phdr_info *info, const char *what, const void *at) {
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *p = &info->dlpi_phdr[i];
    unsigned long start = info->dlpi_addr + p->p_vaddr;
    if (p->p_type == PT_LOAD && start <= (unsigned long)at && (unsigned long)at < start + p->p_memsz)
      printf("%s: %c%c%c %s\n", what, p->p_flags & PF_R ? 'r' : '-', p->p_flags & PF_W ? 'w' : '-', p->p_flags & PF_X ? 'x' : '-',
             (unsigned long)at < start + p->p_filesz ? "of the file" : "behind it");
  }
}

static int one(struct dl_phdr_info *info, size_t size, void *count) {
  if (strcmp(info->dlpi_name, "") != 0) return 0;
  printf("size %zu, address %#lx, module %zu, thread's data holds own: %d\n", size, (long)info->dlpi_addr, info->dlpi_tls_modid,
         (char *)info->dlpi_tls_data <= (char *)&own && (char *)&own < (char *)__builtin_thread_pointer());
  find(info, "a function", (void *)one);
  find(info, "a constant", &constant);
  find(info, "data", &data);
  find(info, "bss", &bss);
  return ++*(int *)count + 40;
}

int main(void) {
  int count = 0;
  int result = dl_iterate_phdr(one, &count);
  printf("%d %d\n", result, count);
  return 0;
}
