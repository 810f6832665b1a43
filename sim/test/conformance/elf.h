// ELF files made by hand: a page with headers and a text that stops itself, and what execve makes of them.
#include <elf.h>

/* Page 0 is headers and text, page 1 and a half data. */
static struct {
  Elf64_Ehdr head;
  Elf64_Phdr part[5];
  char room[PAGE / 2 - sizeof(Elf64_Ehdr) - 5 * sizeof(Elf64_Phdr)];
  unsigned char text[PAGE / 2];
  char data[PAGE / 2];
} elf;

enum { TEXT = PAGE / 2, BASE = 0x40000 };

/* getpid, kill(that, SIGSTOP), exit(0) */
static const unsigned char stopper[] = {0xb8, 39, 0, 0, 0, 0x0f, 5, 0x89, 0xc7, 0xb8, 62, 0, 0, 0, 0xbe, 19, 0, 0, 0, 0x0f, 5,
                                        0xb8, 60, 0, 0, 0, 0x31, 0xff, 0x0f, 5};

/* A segment more; of these bytes of the file, at this address. */
static Elf64_Phdr *segment(int type, int rights, long address, long offset, long in_file, long in_memory) {
  Elf64_Phdr *part = &elf.part[elf.head.e_phnum++];
  *part = (Elf64_Phdr){.p_type = type, .p_flags = rights, .p_vaddr = address, .p_paddr = address, .p_offset = offset, .p_filesz = in_file, .p_memsz = in_memory, .p_align = PAGE};
  return part;
}

/* A file of one segment that is loaded at BASE (ET_EXEC), or anywhere (ET_DYN). */
static void fresh(int type) {
  memset(&elf, 0, sizeof elf);
  memcpy(elf.head.e_ident, "\177ELF\2\1\1", 7);
  elf.head.e_type = type;
  elf.head.e_machine = EM_X86_64;
  elf.head.e_version = 1;
  elf.head.e_phoff = sizeof elf.head;
  elf.head.e_ehsize = sizeof elf.head;
  elf.head.e_phentsize = sizeof(Elf64_Phdr);
  elf.head.e_entry = (type == ET_EXEC ? BASE : 0) + TEXT;
  memcpy(elf.text, stopper, sizeof stopper);
  segment(PT_GNU_STACK, PF_R | PF_W, 0, 0, 0, 0);
  segment(PT_LOAD, PF_R | PF_X, type == ET_EXEC ? BASE : 0, 0, TEXT + sizeof stopper, TEXT + sizeof stopper);
}

/* The file of that name, of so many bytes. */
static void keep(const char *name, size_t size, int mode) {
  unlink(name);
  int fd = open(name, O_CREAT | O_WRONLY, 0700);
  write(fd, &elf, size);
  fchmod(fd, mode);
  close(fd);
}

/* Lines of maps that are of the files, and what follows them below the heap and the library's places; addresses from the first one on. */
static void loaded(pid_t pid, const char *first, const char *second) {
  char path[64], line[512], rights[8], name[400], before[400] = "";
  unsigned long start, end, offset, base = 0, last = 0;
  snprintf(path, sizeof path, "/proc/%d/maps", pid);
  FILE *f = fopen(path, "r");
  while (fgets(line, sizeof line, f)) {
    name[0] = 0;
    if (sscanf(line, "%lx-%lx %4s %lx %*s %*s %399s", &start, &end, rights, &offset, name) < 4 || name[0] == '[') continue;
    char *slash = strrchr(name, '/');
    const char *which = slash ? slash + 1 : "";
    if (strcmp(which, before) && which[0]) base = 0;
    if (which[0]) strcpy(before, which);
    if (which[0] ? strcmp(which, first) && strcmp(which, second) : start != last) continue;
    if (!base && start > 1 << 30) base = start;
    printf("  %lx-%lx %s %lx %s\n", start - base, end - base, rights, offset, which);
    last = end;
  }
  fclose(f);
}

/* Runs it; tells what execve said, or how it ended, or its mappings if it stopped itself. */
static void started(const char *what, const char *name, const char *second) {
  char *words[] = {(char *)name, NULL}, *none[] = {NULL};
  int status, said[2] = {0}, pipes[2];
  pipe2(pipes, O_CLOEXEC);
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    execve(name, words, none);
    write(pipes[1], &errno, sizeof errno);
    _exit(0);
  }
  close(pipes[1]);
  read(pipes[0], said, sizeof said[0]);
  close(pipes[0]);
  waitpid(pid, &status, WUNTRACED);
  if (said[0]) printf("%s: %s\n", what, strerrorname_np(said[0]));
  else if (WIFSIGNALED(status)) printf("%s: killed by %s\n", what, sigabbrev_np(WTERMSIG(status)));
  else if (WIFEXITED(status)) printf("%s: ended with %d\n", what, WEXITSTATUS(status));
  else {
    printf("%s: runs\n", what);
    loaded(pid, strrchr(name, '/') ? strrchr(name, '/') + 1 : name, second);
    kill(pid, SIGKILL);
    waitpid(pid, &status, 0);
  }
}
