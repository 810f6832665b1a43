// mount -o ro,noexec: opening for writing is EROFS, executable mappings EPERM; remounted rw it can be written.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"

int main(void) {
  int image = open("image", O_RDWR | O_CREAT, 0600);
  ftruncate(image, 8 << 20);
  mkdir("dir", 0700);
  RUN("/sbin/mkfs.ext4", "-q", "-F", "image");
  RUN("/bin/mount", "-o", "loop,noexec", "image", "dir");
  int fd = open("dir/f", O_RDWR | O_CREAT, 0700);
  ftruncate(fd, PAGE);
  printf("exec %s\n", said((long)mmap(NULL, PAGE, PROT_READ | PROT_EXEC, MAP_PRIVATE, fd, 0)));
  close(fd);
  RUN("/bin/mount", "-o", "remount,ro", "dir");
  printf("write %s\n", said(open("dir/f", O_RDWR)));
  RUN("/bin/mount", "-o", "remount,rw", "dir");
  printf("write %s\n", said(open("dir/f", O_RDWR)) );
  RUN("/bin/umount", "-l", "dir");
  return 0;
}
