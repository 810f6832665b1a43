// PT_INTERP with a path that is missing, too long, or not ended by a zero.
#define _GNU_SOURCE
#include "../look.h"

#include <elf.h>
static struct {
  Elf64_Ehdr header;
  Elf64_Phdr segments[2];
  char path[64];
} image;

static void attempt(const char *path, int size) {
  memset(&image, 0, sizeof image);
  memcpy(image.header.e_ident, ELFMAG, SELFMAG);
  image.header.e_ident[EI_CLASS] = ELFCLASS64;
  image.header.e_ident[EI_DATA] = ELFDATA2LSB;
  image.header.e_type = ET_DYN;
  image.header.e_machine = EM_X86_64;
  image.header.e_version = 1;
  image.header.e_phoff = sizeof image.header;
  image.header.e_phentsize = sizeof image.segments[0];
  image.header.e_phnum = 2;
  image.segments[0] = (Elf64_Phdr){.p_type = PT_INTERP, .p_offset = image.path - (char *)&image, .p_filesz = size};
  image.segments[1] = (Elf64_Phdr){.p_type = PT_LOAD, .p_flags = PF_R, .p_filesz = sizeof image, .p_memsz = sizeof image, .p_align = PAGE};
  strncpy(image.path, path, sizeof image.path);
  int fd = open("image", O_RDWR | O_CREAT | O_TRUNC, 0700);
  write(fd, &image, sizeof image);
  close(fd);
  printf("%s, %d: %s\n", path, size, said(execl("./image", "image", NULL)));
}

int main(void) {
  attempt("/no/such/loader", 16);
  attempt("/bin", 5);
  attempt("/lib64/ld-linux-x86-64.so.2", 10);
  attempt("", 1);
  attempt("x", 5000);
  return 0;
}
