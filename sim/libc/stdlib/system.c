#include <stdlib.h>

/* No shell is available: 0 says so; a command ends as if the shell could not be started. */
int system(const char *command) {
  return command ? 127 << 8 : 0;
}
