// execveat: relative to a directory, by a whole path, by the descriptor itself; which flags; what a script's interpreter is told.
#define _GNU_SOURCE
#include "../look.h"

#include <sys/auxv.h>
#include <sys/syscall.h>

static void at(const char *what, int fd, const char *name, int flags) {
  int status;
  fflush(stdout);
  if (fork() == 0) {
    syscall(SYS_execveat, fd, name, (char *[]){"me", (char *)what, NULL}, (char *[]){NULL}, flags);
    printf("%s: %s\n", what, strerrorname_np(errno));
    fflush(stdout);
    _exit(0);
  }
  wait(&status);
  if (WIFSIGNALED(status)) printf("%s: signal %d\n", what, WTERMSIG(status));
}

int main(int argc, char **argv) {
  if (argc > 1) {
    const char *name = (char *)getauxval(AT_EXECFN);
    printf("%s: ran", argv[1]);
    if (argc > 2) printf(" with %s", argv[2]);
    printf(", called %s\n", strrchr(name, '/') ? strrchr(name, '/') : name);
    fflush(stdout);
    _exit(0);
  }
  char path[500] = "", whole[600], here[400];
  readlink("/proc/self/exe", path, sizeof path - 1);
  mkdir("dir", 0700);
  symlink(path, "dir/me");
  getcwd(here, sizeof here);
  snprintf(whole, sizeof whole, "%s/dir/me", here);
  int dir = open("dir", O_RDONLY | O_DIRECTORY), file = open(path, O_PATH), closing = open(path, O_RDONLY | O_CLOEXEC);
  at("working directory", AT_FDCWD, "dir/me", 0);
  at("directory", dir, "me", 0);
  at("directory and AT_EMPTY_PATH", dir, "me", AT_EMPTY_PATH);
  at("no directory", file, "me", 0);
  at("whole path", AT_FDCWD, whole, 0);
  at("whole path and no descriptor", -1, whole, 0);
  at("whole path and AT_EMPTY_PATH", file, whole, AT_EMPTY_PATH);
  at("path and no descriptor", -1, "me", 0);
  at("descriptor", file, "", AT_EMPTY_PATH);
  at("descriptor without the flag", file, "", 0);
  at("descriptor that closes", closing, "", AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW);
  at("directory itself", dir, "", AT_EMPTY_PATH);
  at("link, not followed", dir, "me", AT_SYMLINK_NOFOLLOW);
  at("link by a whole path, not followed", AT_FDCWD, whole, AT_SYMLINK_NOFOLLOW);
  symlink("dir", "link");
  link(path, "dir/hard");
  at("below a link, not followed", AT_FDCWD, "link/me", AT_SYMLINK_NOFOLLOW);
  at("unknown flags", -1, "", 0xffff);
  int script = open("dir/script", O_CREAT | O_WRONLY, 0755);
  write(script, "#!dir/me\n", 9);
  close(script);
  at("script", AT_FDCWD, "dir/script", 0);
  int plain = open("dir/script", O_RDONLY), closed = open("dir/script", O_RDONLY | O_CLOEXEC), leaving = open("dir", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  at("script by a descriptor", plain, "", AT_EMPTY_PATH);
  at("script by one that closes", closed, "", AT_EMPTY_PATH);
  at("script of a directory", dir, "script", 0);
  at("script of a directory that closes", leaving, "script", 0);
  int memory = memfd_create("script", 0);
  write(memory, "#!dir/me\n", 9);
  at("script in memory", memory, "", AT_EMPTY_PATH);
  unlink("dir/script"), unlink("dir/hard"), unlink("dir/me"), unlink("link"), rmdir("dir");
  return 0;
}
