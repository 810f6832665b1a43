// What may be registered: anonymous and shared memory, not files of a disk; read-only files are refused for their rights first.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  int modes[] = {UFFDIO_REGISTER_MODE_MISSING, UFFDIO_REGISTER_MODE_WP, UFFDIO_REGISTER_MODE_MINOR, UFFDIO_REGISTER_MODE_MISSING | UFFDIO_REGISTER_MODE_WP};
  int memfd = memfd_create("m", 0), disk = open("disk", O_RDWR | O_CREAT | O_TRUNC, 0600), readonly = open("disk", O_RDONLY);
  ftruncate(memfd, 4096);
  ftruncate(disk, 4096);
  void *kinds[] = {mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
                   mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0),
                   mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, memfd, 0),
                   mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, memfd, 0),
                   mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
                   mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, disk, 0),
                   mmap(NULL, 4096, PROT_READ, MAP_SHARED, readonly, 0),
                   mmap(NULL, 4096, PROT_READ, MAP_SHARED, open("/dev/zero", O_RDONLY), 0)};
  const char *names[] = {"anonymous", "shared anonymous", "memfd", "private memfd", "PROT_NONE", "disk", "read-only disk", "read-only zero"};
  for (int i = 0; i < 8; i++) {
    printf("%s:", names[i]);
    for (int k = 0; k < 4; k++) {
      int fd = open_uffd(0);
      int result = watch(fd, kinds[i], 4096, modes[k]);
      printf(" %s", result == 0 ? "yes" : strerror(-result));
      close(fd);
    }
    printf("\n");
  }
  return 0;
}
