// Block sizes of 1 and 4 KiB: a byte in a file takes one block of it.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"

int main(void) {
  mkdir("dir", 0700);
  const char *sizes[] = {"1024", "4096"};
  for (int i = 0; i < 2; i++) {
    int image = open("image", O_RDWR | O_CREAT | O_TRUNC, 0600);
    ftruncate(image, 8 << 20);
    close(image);
    RUN("/sbin/mkfs.ext4", "-q", "-F", "-b", sizes[i], "image");
    RUN("/bin/mount", "-o", "loop", "image", "dir");
    int fd = open("dir/f", O_RDWR | O_CREAT, 0600);
    write(fd, "x", 1);
    fsync(fd);
    struct stat st;
    fstat(fd, &st);
    printf("block %ld, blocks %ld\n", st.st_blksize, st.st_blocks);
    close(fd);
    RUN("/bin/umount", "dir");
  }
  return 0;
}
