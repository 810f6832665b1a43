// execve of files that are no proper ELF file: what each mistake answers.
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct {
  Elf64_Ehdr elf;
  Elf64_Phdr ph[3];
  char text[64];
} image;

static void fresh(void) {
  memset(&image, 0, sizeof image);
  memcpy(image.elf.e_ident, "\177ELF\2\1\1", 7);
  image.elf.e_type = ET_EXEC;
  image.elf.e_machine = EM_X86_64;
  image.elf.e_version = 1;
  image.elf.e_entry = 0x10000;
  image.elf.e_phoff = sizeof image.elf;
  image.elf.e_ehsize = sizeof image.elf;
  image.elf.e_phentsize = sizeof(Elf64_Phdr);
  image.elf.e_phnum = 1;
  image.ph[0] = (Elf64_Phdr){.p_type = PT_LOAD, .p_flags = PF_R | PF_X, .p_vaddr = 0x10000, .p_filesz = sizeof image,
                             .p_memsz = sizeof image, .p_align = 0x1000};
}

static void attempt(const char *what, size_t size) {
  char *argv[] = {"x", NULL};
  unlink("bad.elf");
  int fd = open("bad.elf", O_CREAT | O_WRONLY, 0755);
  write(fd, &image, size);
  close(fd);
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    execve("./bad.elf", argv, NULL);
    printf("%s: %s\n", what, strerrorname_np(errno));
    fflush(stdout);
    _exit(0);
  }
  int status;
  waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) printf("%s: killed by %s\n", what, sigabbrev_np(WTERMSIG(status)));
}

static void interpreter(const char *what, const char *path, size_t size) {
  fresh();
  image.elf.e_phnum = 2;
  image.ph[1] = image.ph[0];
  image.ph[0] = (Elf64_Phdr){.p_type = PT_INTERP, .p_flags = PF_R, .p_offset = (char *)image.text - (char *)&image,
                             .p_filesz = size, .p_memsz = size};
  memcpy(image.text, path, size);
  attempt(what, sizeof image);
}

int main(void) {
  fresh();
  attempt("empty file", 0);
  attempt("half a header", 32);
  attempt("header without program headers", sizeof image.elf);
  image.elf.e_ident[0] = 0;
  attempt("wrong magic", sizeof image);
  fresh();
  image.elf.e_machine = EM_AARCH64;
  attempt("another machine", sizeof image);
  fresh();
  image.elf.e_type = ET_REL;
  attempt("an object file", sizeof image);
  fresh();
  image.elf.e_type = ET_CORE;
  attempt("a core file", sizeof image);
  fresh();
  image.elf.e_phentsize = 32;
  attempt("program headers of 32 bytes", sizeof image);
  fresh();
  image.elf.e_phnum = 0;
  attempt("no program header", sizeof image);
  fresh();
  image.elf.e_phnum = 2000;
  attempt("too many program headers", sizeof image);
  fresh();
  image.elf.e_phoff = 1 << 20;
  attempt("program headers beyond the end", sizeof image);
  fresh();
  image.ph[0].p_type = PT_NULL;
  attempt("nothing to load", sizeof image);
  fresh();
  image.ph[0].p_memsz = 8;
  attempt("more in the file than in memory", sizeof image);
  fresh();
  image.ph[0].p_vaddr = 0x7ffffffff000;
  image.ph[0].p_memsz = 1UL << 40;
  attempt("beyond the address space", sizeof image);
  fresh();
  image.ph[0].p_offset = 0x10;
  attempt("offset and address apart", sizeof image);
  interpreter("interpreter that is not there", "/nowhere/ld.so", 15);
  interpreter("interpreter without an end", "/nowhere", 8);
  interpreter("interpreter of one byte", "", 1);
  interpreter("interpreter that is a directory", "/tmp", 5);
  interpreter("interpreter that is a device", "/dev/null", 10);
  int fd = open("text", O_CREAT | O_WRONLY | O_TRUNC, 0755);
  for (int i = 0; i < 20; i++) write(fd, "words\n", 6);
  close(fd);
  interpreter("interpreter that is a text", "./text", 7);
  fd = open("text", O_CREAT | O_WRONLY | O_TRUNC, 0755);
  write(fd, "words\n", 6);
  close(fd);
  interpreter("interpreter that is short", "./text", 7);
  fresh();
  image.elf.e_entry = 0x10000 + ((char *)image.text - (char *)&image);
  memcpy(image.text, "\x0f\x0b", 2);
  attempt("an illegal instruction", sizeof image);
  memcpy(image.text, "\xcc", 1);
  attempt("a breakpoint", sizeof image);
  image.elf.e_entry = 0x99990000;
  attempt("an entry nowhere", sizeof image);
  unlink("bad.elf");
  unlink("text");
  return 0;
}
