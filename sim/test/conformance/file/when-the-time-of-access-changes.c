// Reads, maps, copies and sends a file and lists a directory, each before and after something has changed them: whether the time of
// access is another then. A file system that is mounted as usual leaves a time alone that is newer than the last change.
#define _GNU_SOURCE
#include "../look.h"
#include <dirent.h>
#include <sys/sendfile.h>
#include <sys/stat.h>

static struct timespec before;

static void mark(const char *path) {
  struct stat now;
  stat(path, &now);
  before = now.st_atim;
  usleep(20000);
}

static void tell(const char *what, const char *path) {
  struct stat now;
  stat(path, &now);
  printf("%s: %s\n", what, now.st_atim.tv_sec != before.tv_sec || now.st_atim.tv_nsec != before.tv_nsec ? "another time" : "as it was");
}

static void change(int fd) {
  pwrite(fd, "xyz", 3, 0);
  usleep(20000);
  mark("f");
}

int main(void) {
  char bytes[64];
  int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0600), out = open("out", O_RDWR | O_CREAT | O_TRUNC, 0600);
  int still = open("f", O_RDONLY | O_NOATIME);
  printf("%d\n", still >= 0);
  change(fd);
  pread(fd, bytes, 3, 0);
  tell("read after a change", "f");
  mark("f");
  pread(fd, bytes, 3, 0);
  tell("read once more", "f");
  change(fd);
  pread(fd, bytes, 3, 3);
  tell("read at the end", "f");
  change(fd);
  pread(fd, bytes, 0, 0);
  tell("no bytes read", "f");
  change(fd);
  pread(fd, NULL, 3, 0);
  tell("read to no place", "f");
  change(fd);
  pread(still, bytes, 3, 0);
  tell("read with O_NOATIME", "f");
  change(fd);
  munmap(mmap(NULL, PAGE, PROT_READ, MAP_SHARED, still, 0), PAGE);
  tell("mapped with O_NOATIME", "f");
  change(fd);
  munmap(mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0), PAGE);
  tell("mapped private", "f");
  change(fd);
  munmap(mmap(NULL, PAGE, PROT_NONE, MAP_SHARED, fd, 0), PAGE);
  tell("mapped without access", "f");
  change(fd);
  mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 1);
  tell("not mapped", "f");
  change(fd);
  off_t at = 0;
  sendfile(out, fd, &at, 3);
  tell("sent", "f");
  change(fd);
  copy_file_range(fd, &(off_t){0}, out, &(off_t){0}, 3, 0);
  tell("copied", "f");
  change(fd);
  int ends[2];
  pipe(ends);
  splice(fd, &(off_t){0}, ends[1], NULL, 3, 0);
  tell("spliced", "f");
  change(fd);
  readahead(fd, 0, PAGE);
  tell("read ahead", "f");
  mark("f");
  fchmod(fd, 0640);
  tell("mode", "f");
  usleep(20000);
  pread(fd, bytes, 3, 0);
  tell("read after it", "f");
  struct timespec old[2] = {{1000, 0}, {500, 0}};
  futimens(fd, old);
  mark("f");
  pread(fd, bytes, 3, 0);
  tell("read when the time is old", "f");
  mkdir("d", 0700);
  for (int time = 0; time < 3; time++) {
    usleep(20000);
    mark("d");
    DIR *list = opendir("d");
    tell("directory opened", "d");
    while (readdir(list));
    closedir(list);
    tell("directory listed", "d");
    if (time == 1) close(open("d/f", O_WRONLY | O_CREAT, 0600));
  }
  return 0;
}
