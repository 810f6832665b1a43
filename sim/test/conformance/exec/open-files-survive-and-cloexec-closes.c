// A descriptor goes on in the new program unless it is close-on-exec. The new program is cat.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(0), pipes[2];
  pwrite(fd, "kept\n", 5, 0);
  lseek(fd, 0, SEEK_SET);
  fflush(stdout);
  char path[40];
  for (int closing = 0; closing < 2; closing++) {
    fcntl(fd, F_SETFD, closing ? FD_CLOEXEC : 0);
    sprintf(path, "/proc/self/fd/%d", fd);
    int status;
    if (fork() == 0) {
      dup2(open("/dev/null", O_WRONLY), 2);
      execl("/bin/cat", "cat", path, NULL);
      _exit(99);
    }
    wait(&status);
    printf("status %d\n", WEXITSTATUS(status));
    fflush(stdout);
  }
  return 0;
}
