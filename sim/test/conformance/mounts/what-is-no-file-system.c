// A file of zeros, a missing source, a missing directory, a directory that nothing is mounted on: each is refused.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"

int main(void) {
  int image = open("image", O_RDWR | O_CREAT, 0600);
  ftruncate(image, 1 << 20);
  mkdir("dir", 0700);
  RUN("/bin/mount", "-t", "ext4", "-o", "loop", "image", "dir");
  RUN("/bin/mount", "-t", "ext4", "nothing", "dir");
  RUN("/bin/mount", "-t", "tmpfs", "none", "nowhere");
  RUN("/bin/umount", "dir");
  RUN("/sbin/mkfs.ext4", "-q", "-F", "nothing");
  return 0;
}
