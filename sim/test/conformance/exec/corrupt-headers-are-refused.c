// An ELF file whose header is wrong is ENOEXEC; one whose segments lie beyond the address space is killed or refused.
#define _GNU_SOURCE
#include "../look.h"

#include <elf.h>
static struct {
  Elf64_Ehdr header;
  Elf64_Phdr segment;
} image;

static void fresh(void) {
  memset(&image, 0, sizeof image);
  memcpy(image.header.e_ident, ELFMAG, SELFMAG);
  image.header.e_ident[EI_CLASS] = ELFCLASS64;
  image.header.e_ident[EI_DATA] = ELFDATA2LSB;
  image.header.e_type = ET_EXEC;
  image.header.e_machine = EM_X86_64;
  image.header.e_version = 1;
  image.header.e_phoff = sizeof image.header;
  image.header.e_phentsize = sizeof image.segment;
  image.header.e_phnum = 1;
  image.segment = (Elf64_Phdr){.p_type = PT_LOAD, .p_flags = PF_R | PF_X, .p_vaddr = 0x400000, .p_filesz = sizeof image, .p_memsz = sizeof image, .p_align = PAGE};
}

static void attempt(const char *what) {
  int status, fd = open("image", O_RDWR | O_CREAT | O_TRUNC, 0700);
  write(fd, &image, sizeof image);
  close(fd);
  fflush(stdout);
  if (fork() == 0) {
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    execl("./image", "image", NULL);
    _exit(errno);
  }
  wait(&status);
  if (WIFSIGNALED(status)) printf("%s: signal %d\n", what, WTERMSIG(status));
  else printf("%s: %s\n", what, strerror(WEXITSTATUS(status)));
}

int main(void) {
  fresh(), image.header.e_machine = EM_ARM, attempt("machine");
  fresh(), image.header.e_type = ET_REL, attempt("type");
  fresh(), image.header.e_phentsize = 10, attempt("size of a segment's header");
  fresh(), image.header.e_phnum = 0, attempt("no segment");
  fresh(), image.header.e_phoff = 1 << 20, attempt("segments behind the file");
  fresh(), image.segment.p_vaddr = 0x7fffffffe000, attempt("segment at the top");
  fresh(), image.segment.p_filesz = image.segment.p_memsz + 1, attempt("more file than memory");
  fresh(), image.header.e_ident[EI_CLASS] = 9, attempt("class");
  return 0;
}
