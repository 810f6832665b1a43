// What the interpreter of a script gets: everything behind its name as one word, the script's name as it was called, the other words;
// in AT_EXECFN the script, in comm the script.
#define _GNU_SOURCE
#include "../look.h"

#include <sys/auxv.h>

static void script(const char *text, size_t size) {
  int fd = open("script", O_CREAT | O_TRUNC | O_WRONLY, 0755);
  write(fd, text, size);
  close(fd);
}

static void started(const char *what, const char *name, char **words) {
  int status;
  fflush(stdout);
  if (fork() == 0) {
    execve(name, words, (char *[]){NULL});
    printf("%s: %s\n", what, strerrorname_np(errno));
    fflush(stdout);
    _exit(0);
  }
  wait(&status);
  if (WEXITSTATUS(status)) printf("%s: %d words\n", what, WEXITSTATUS(status));
}

int main(int argc, char **argv) {
  if (strcmp(argv[0], "./me") == 0 || strcmp(argv[0], "me") == 0) {
    char comm[32] = "";
    read(open("/proc/self/comm", O_RDONLY), comm, 31);
    for (int i = 0; i < argc; i++) printf("[%s]", argv[i]);
    printf(" %s %s", (char *)getauxval(AT_EXECFN), comm);
    fflush(stdout);
    _exit(argc);
  }
  char path[500] = "", here[400], whole[500];
  readlink("/proc/self/exe", path, sizeof path - 1);
  symlink(path, "me");
  getcwd(here, sizeof here);
  char *words[] = {"replaced", "one", NULL}, *none[] = {NULL};
  static const struct { const char *what, *text; int size; } lines[] = {
    {"no line's end", "#!./me", 6}, {"two words", "#!./me foo bar\n", 15}, {"zero byte", "#!./me foo\0bar\n", 15}, {"spaces behind", "#!./me  \n", 9},
    {"spaces between", "#!./me  \t foo\n", 14}, {"spaces before", "#! \t  \t./me\n", 12}, {"spaces behind a word", "#!./me foo \t\n", 13},
    {"no name", "#!\n\n", 4}, {"only spaces", "#!   \n", 6}, {"no such file", "#!./nobody\n", 11}, {"a directory", "#!.\n", 4},
    {"path with dots", "#!./../../././me\n", 17}, {"other line's end", "#!./me foo\r\n", 12},
  };
  for (unsigned i = 0; i < sizeof lines / sizeof lines[0]; i++) {
    script(lines[i].text, lines[i].size);
    started(lines[i].what, "./script", words);
  }
  script("#!./me\n", 7);
  started("no words", "./script", none);
  started("a name without a slash", "script", words);
  snprintf(whole, sizeof whole, "%s/script", here);
  symlink("script", "link");
  started("a link", "./link", words);
  chmod("script", 0644), started("not to be run", "./script", words);
  unlink("script"), unlink("link"), unlink("me");
  return 0;
}
