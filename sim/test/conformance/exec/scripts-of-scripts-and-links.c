// Five scripts may name each other, not six; forty links may lead to a program, and as many to its interpreter; a ring of them is ELOOP.
#define _GNU_SOURCE
#include "../look.h"

static const char *said_by(const char *name) {
  int status;
  fflush(stdout);
  if (fork() == 0) {
    execl(name, name, "/dev/null", NULL);
    _exit(errno);
  }
  wait(&status);
  return WEXITSTATUS(status) ? strerrorname_np(WEXITSTATUS(status)) : "ran";
}

static void script(const char *name, const char *interpreter) {
  char text[64];
  int fd = open(name, O_CREAT | O_TRUNC | O_WRONLY, 0755);
  write(fd, text, snprintf(text, sizeof text, "#!%s\n", interpreter));
  close(fd);
}

static void links(const char *prefix, const char *to, int n) {
  char name[32], last[64];
  strcpy(last, to);
  for (int i = 0; i < n; i++) {
    snprintf(name, sizeof name, "%s%d", prefix, i);
    symlink(last, name);
    snprintf(last, sizeof last, "%s", name);
  }
}

int main(void) {
  char name[32], last[32] = "/bin/true";
  for (int i = 1; i <= 6; i++) {
    snprintf(name, sizeof name, "./s%d", i);
    script(name, last);
    strcpy(last, name);
    printf("%d scripts: %s\n", i, said_by(name));
  }
  script("plain", "/bin/true");
  links("l", "plain", 41);
  printf("39 links: %s\n", said_by("./l38"));
  printf("40 links: %s\n", said_by("./l39"));
  printf("41 links: %s\n", said_by("./l40"));
  links("i", "/bin/true", 21);
  script("far", "./i20");
  links("f", "far", 21);
  printf("21 links to a script, 21 to its interpreter: %s\n", said_by("./f20"));
  symlink("ring2", "ring1"), symlink("ring1", "ring2");
  printf("ring: %s\n", said_by("./ring1"));
  script("ringed", "./ring1");
  printf("interpreter that is a ring: %s\n", said_by("./ringed"));
  printf("program as a directory: %s\n", said_by("/bin/true/"));
  printf("below a program: %s\n", said_by("./plain/x"));
  script("closed", "./plain2");
  close(open("plain2", O_CREAT | O_WRONLY, 0644));
  printf("interpreter not to be run: %s\n", said_by("./closed"));
  return 0;
}
