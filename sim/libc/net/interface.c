/* The one interface that there is: the loopback. */
#include <errno.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

unsigned int if_nametoindex(const char *name) {
  if (!strcmp(name, "lo")) return 1;
  errno = ENODEV;
  return 0;
}

char *if_indextoname(unsigned int index, char *to) {
  if (index == 1) return strcpy(to, "lo");
  errno = ENXIO;
  return 0;
}

struct if_nameindex *if_nameindex(void) {
  struct if_nameindex *list = calloc(2, sizeof *list);
  if (!list) return 0;
  list->if_index = 1;
  list->if_name = strdup("lo");
  return list;
}

void if_freenameindex(struct if_nameindex *list) {
  free(list->if_name);
  free(list);
}

/** Whether fd is a file of this type, as S_IFSOCK. */
int isfdtype(int fd, int type) {
  struct stat status;
  int saved = errno, result = fstat(fd, &status);
  errno = saved;
  return result ? result : (status.st_mode & S_IFMT) == (mode_t)type;
}
