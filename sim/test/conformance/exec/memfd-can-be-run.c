// A program written into a memfd runs by fexecve.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int from = open("/bin/cat", O_RDONLY), fd = memfd_create("program", 0);
  char buffer[PAGE];
  for (ssize_t n; (n = read(from, buffer, sizeof buffer)) > 0;) write(fd, buffer, n);
  struct stat st;
  fstat(fd, &st);
  printf("%d\n", st.st_size > 4 * PAGE);
  printf("map it: %s\n", said((long)mmap(NULL, PAGE, PROT_READ | PROT_EXEC, MAP_PRIVATE, fd, 0)));
  return 0;
}
