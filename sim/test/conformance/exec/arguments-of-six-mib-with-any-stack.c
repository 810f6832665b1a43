// A stack limit of 512 KiB, of 8 MiB, and none: how many words of 128 KiB a program can be given, and that it sees every byte of them.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define WORD (128 << 10)

static int start(int words, char *word) {
  int status;
  if (fork() == 0) {
    char *arguments[66] = {"again"};
    for (int i = 0; i < words; i++) arguments[i + 1] = word;
    arguments[words + 1] = NULL;
    char *environment[] = {NULL};
    execve("/proc/self/exe", arguments, environment);
    _exit(errno == E2BIG ? 100 : 101);
  }
  wait(&status);
  return status;
}

int main(int argc, char **argv) {
  if (strcmp(argv[0], "again") == 0) {
    for (int i = 1; i < argc; i++) {
      if (strlen(argv[i]) != WORD - 1 || argv[i][0] != 'c' || argv[i][WORD - 2] != 'd') return 99;
    }
    return argc - 1;
  }
  char *word = malloc(WORD + 1);
  memset(word, 'c', WORD);
  word[WORD - 2] = 'd';
  word[WORD - 1] = 0;
  rlim_t sizes[] = {512 << 10, 8 << 20, RLIM_INFINITY};
  // What fits, and the first that does not.
  const char *tried[] = {"\1\3\4", "\17\20\21", "\57\60"};
  for (int k = 0; k < 3; k++) {
    struct rlimit limit = {sizes[k], RLIM_INFINITY};
    fflush(stdout);
    printf("limit %lld: %d\n", (long long)sizes[k], setrlimit(RLIMIT_STACK, &limit));
    for (const char *words = tried[k]; *words; words++) {
      int status = start(*words, word);
      printf(" %d:%d/%d", *words, WEXITSTATUS(status), WTERMSIG(status));
    }
    printf("\n");
  }
  // How many bytes fit, with a pointer for each word and the path of the program.
  struct rlimit least = {256 << 10, RLIM_INFINITY};
  setrlimit(RLIMIT_STACK, &least);
  int most = 0;
  for (int size = WORD - 64; size < WORD - 1; size++) {
    int status;
    memset(word, 'c', size);
    word[size] = 0;
    if (fork() == 0) {
      char *arguments[] = {"again", "", word, NULL}, *environment[] = {"a=b", NULL};
      execve("/proc/self/exe", arguments, environment);
      _exit(errno == E2BIG ? 100 : 101);
    }
    wait(&status);
    if (WEXITSTATUS(status) == 100) break;
    most = size;
  }
  printf("at most: %d\n", most);
  memset(word, 'c', WORD);
  word[WORD - 1] = 'e';
  word[WORD] = 0;
  printf("a byte more: %d\n", WEXITSTATUS(start(1, word)));
  return 0;
}
