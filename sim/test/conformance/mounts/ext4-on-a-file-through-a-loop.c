// mkfs.ext4 of a file, mount -o loop, a file written through memory, umount while it is mapped (busy) and afterwards; mounted again it is there.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"

int main(void) {
  int image = open("image", O_RDWR | O_CREAT, 0600);
  ftruncate(image, 8 << 20);
  close(image);
  mkdir("dir", 0700);
  RUN("/sbin/mkfs.ext4", "-q", "-F", "image");
  RUN("/bin/mount", "-o", "loop", "image", "dir");
  int fd = open("dir/f", O_RDWR | O_CREAT, 0600);
  ftruncate(fd, 2 * PAGE);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  put(p + PAGE, 'm');
  close(fd);
  RUN("/bin/umount", "dir");
  munmap(p, 2 * PAGE);
  RUN("/bin/umount", "dir");
  printf("unmounted: %s\n", said(open("dir/f", O_RDONLY)));
  RUN("/bin/mount", "image", "dir");
  fd = open("dir/f", O_RDONLY);
  p = mmap(NULL, 2 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  printf("%d %c\n", p[0], p[PAGE]);
  munmap(p, 2 * PAGE);
  close(fd);
  RUN("/bin/umount", "dir");
  return 0;
}
