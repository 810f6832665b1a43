// A descriptor of /proc/self/mem that a child has from before its parent's execve reads nothing of the new program.
#define _GNU_SOURCE
#include "../look.h"

int main(int argc, char **argv) {
  if (argc > 1) {
    char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
    int status;
    strcpy(p, "secret");
    write(atoi(argv[1]), &p, sizeof p);
    close(atoi(argv[1]));
    wait(&status);
    printf("own %s, child %d\n", p, WEXITSTATUS(status));
    return 0;
  }
  int mem = open("/proc/self/mem", O_RDONLY), pipes[2];
  char *here = mmap(NULL, PAGE, RW, PRIVATE, -1, 0), text[8] = "";
  strcpy(here, "before");
  printf("before %ld", (long)pread(mem, text, 6, (long)here));
  printf(" %s\n", text);
  pipe(pipes);
  fflush(stdout);
  if (fork() == 0) {
    char *where;
    close(pipes[1]);
    read(pipes[0], &where, sizeof where);
    long n = pread(mem, text, 6, (long)where);
    printf("of the new one %ld\n", n);
    fflush(stdout);
    _exit(n == 6);
  }
  char number[16];
  snprintf(number, sizeof number, "%d", pipes[1]);
  execl("/proc/self/exe", "me", number, NULL);
  return 1;
}
