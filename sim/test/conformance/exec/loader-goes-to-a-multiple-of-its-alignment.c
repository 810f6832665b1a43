// A movable program without an interpreter, as a loader is, lies at a multiple of the largest p_align of its segments.
#define _GNU_SOURCE
#include "../look.h"

#include "../elf.h"

static void place(const char *what, unsigned long align, long up) {
  char line[200], path[40];
  unsigned long start = 0;
  int status;
  fresh(ET_DYN);
  elf.part[1].p_align = align;
  elf.part[1].p_vaddr += up;
  elf.head.e_entry += up;
  segment(PT_LOAD, PF_R | PF_W, up + PAGE, 0, PAGE / 2, 3 * PAGE);
  keep("made", sizeof elf, 0755);
  pid_t pid = fork();
  if (pid == 0) {
    execve("./made", (char *[]){"made", NULL}, (char *[]){NULL});
    _exit(9);
  }
  waitpid(pid, &status, WUNTRACED);
  if (!WIFSTOPPED(status)) {
    printf("%s: does not run\n", what);
    return;
  }
  sprintf(path, "/proc/%d/maps", pid);
  FILE *f = fopen(path, "r");
  fgets(line, sizeof line, f);
  sscanf(line, "%lx", &start);
  fclose(f);
  kill(pid, SIGKILL);
  wait(NULL);
  printf("%s: %s, %s\n", what, start % align ? "not aligned" : "aligned", start ? "somewhere" : "at 0");
}

int main(void) {
  place("a page", PAGE, 0);
  place("64 KiB", 1 << 16, 0);
  place("2 MiB", 2 << 20, 0);
  place("2 MiB, from 3 pages on", 2 << 20, 3 * PAGE);
  place("1 GiB", 1 << 30, 0);
  place("2^40", 1ul << 40, 0);
  place("2^46", 1ul << 46, 0);
  place("2^47", 1ul << 47, 0);
  place("2^62", 1ul << 62, 0);
  return 0;
}
