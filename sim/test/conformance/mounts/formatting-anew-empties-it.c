// mkfs over a file system: what was in it is gone.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"

int main(void) {
  int image = open("image", O_RDWR | O_CREAT, 0600);
  ftruncate(image, 8 << 20);
  mkdir("dir", 0700);
  for (int i = 0; i < 2; i++) {
    RUN("/sbin/mkfs.ext4", "-q", "-F", "image");
    RUN("/bin/mount", "-o", "loop", "image", "dir");
    printf("there: %s\n", said(open("dir/f", O_RDONLY)));
    close(open("dir/f", O_RDWR | O_CREAT, 0600));
    RUN("/bin/umount", "dir");
  }
  return 0;
}
