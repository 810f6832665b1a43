// A page holds four blocks; the first is the file's when it is mapped and stored to, then the file grows to two pages and others take the
// disk's last blocks: a store to the same page, which needs a block now, is refused, and the block that was there is still whole.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"

static sigjmp_buf back;

static void bus(int sig, siginfo_t *info, void *context) { siglongjmp(back, info->si_code); }

int main(void) {
  static char block[1024];
  struct sigaction action = {.sa_sigaction = bus, .sa_flags = SA_SIGINFO};
  sigaction(SIGBUS, &action, NULL);
  mkdir("dir", 0700);
  int image = open("image", O_RDWR | O_CREAT | O_TRUNC, 0600);
  ftruncate(image, 10 << 20);
  close(image);
  RUN("/sbin/mkfs.ext4", "-q", "-F", "-b", "1024", "image");
  RUN("/bin/mount", "-o", "loop", "image", "dir");
  int fd = open("dir/f", O_RDWR | O_CREAT, 0600);
  memset(block, 'a', sizeof block);
  write(fd, block, sizeof block);
  char *p = mmap((void *)0x20000000, 2 * PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0);
  p[0] = 'b';
  printf("grown: %d\n", ftruncate(fd, 2 * PAGE));
  int full = open("dir/full", O_RDWR | O_CREAT, 0600);
  while (write(full, block, sizeof block) > 0);
  printf("full: %s\n", strerrorname_np(errno));
  fsync(full);
  while (write(full, block, sizeof block) > 0);
  for (volatile int at = 0; at < 2 * PAGE; at += 1024) {
    int code = sigsetjmp(back, 1);
    if (code == 0) {
      p[at] = 'c';
      printf("at %d: stored\n", at);
    } else
      printf("at %d: SIGBUS code %d\n", at, code);
  }
  printf("msync %d\n", msync(p, 2 * PAGE, MS_SYNC));
  unlink("dir/full");
  close(full);
  sync();
  int code = sigsetjmp(back, 1);
  if (code == 0) p[1024] = 'd';
  printf("with room again: %d, msync %d\n", code, msync(p, 2 * PAGE, MS_SYNC));
  munmap(p, 2 * PAGE);
  char text[2];
  pread(fd, text, 1, 0);
  pread(fd, text + 1, 1, 1024);
  printf("%c%c\n", text[0], text[1]);
  close(fd);
  RUN("/bin/umount", "dir");
  return 0;
}
