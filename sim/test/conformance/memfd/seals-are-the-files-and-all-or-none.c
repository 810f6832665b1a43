// Seals belong to the file, not to the descriptor; of a call that is refused none is set; a tmpfs file is born without the right to be sealed.
#define _GNU_SOURCE
#include "../look.h"

static void seals(const char *what, int fd) { printf("%s: %d\n", what, fcntl(fd, F_GET_SEALS)); }

int main(void) {
  int fd = memfd_create("m", MFD_ALLOW_SEALING), two, three;
  char page[PAGE];
  memset(page, 1, PAGE);
  write(fd, page, PAGE);
  static const int prots[] = {PROT_READ, PROT_WRITE, RW};
  for (int i = 0; i < 3; i++) {
    char *p = mmap(NULL, PAGE, prots[i], MAP_SHARED, fd, 0);
    printf("mapped %d: %s\n", prots[i], said(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW)));
    seals("seals", fd);
    munmap(p, PAGE);
  }
  mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);
  printf("mapped privately: %s\n", said(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE)));
  two = dup(fd);
  seals("duplicate", two);
  printf("write %s\n", said(write(fd, page, PAGE)));
  printf("write by the duplicate %s\n", said(pwrite(two, page, 1, 0)));
  printf("write of nothing %s\n", said(write(fd, page, 0)));
  three = dup(two);
  printf("write by a later one %s\n", said(pwrite(three, page, PAGE, PAGE / 2)));
  printf("seal by it %s\n", said(fcntl(three, F_ADD_SEALS, F_SEAL_GROW)));
  seals("first", fd);
  printf("grow %s %s %s\n", said(ftruncate(fd, 2 * PAGE)), said(ftruncate(two, 2 * PAGE)), said(ftruncate(three, 2 * PAGE)));
  printf("again %s\n", said(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE)));
  seals("the same", fd);
  int file = open("/dev/shm/seals", O_RDWR | O_CREAT, 0600);
  unlink("/dev/shm/seals");
  seals("tmpfs file", file);
  printf("seal it %s\n", said(fcntl(file, F_ADD_SEALS, F_SEAL_WRITE)));
  return 0;
}
