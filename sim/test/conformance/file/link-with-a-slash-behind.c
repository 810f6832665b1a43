#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void show(const char *path)
{
  struct stat st;
  int fd = open(path, O_RDONLY);
  printf("%s: access %s", path, access(path, F_OK) ? strerror(errno) : "ok");
  printf(", stat %s", stat(path, &st) ? strerror(errno) : "ok");
  printf(", lstat %s", lstat(path, &st) ? strerror(errno) : "ok");
  printf(", open %s\n", fd < 0 ? (errno = 0, fd = open(path, O_RDONLY), strerror(errno)) : "ok");
}

int main(void)
{
  close(open("file", O_CREAT, 0600));
  mkdir("folder", 0700);
  symlink("file", "to-file");
  symlink("folder", "to-folder");
  symlink("nothing", "to-nothing");
  show("file/");
  show("to-file/");
  show("to-folder/");
  show("to-nothing/");
  show("to-file");
  return 0;
}
