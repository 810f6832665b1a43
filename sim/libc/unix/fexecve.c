#include "../internal/libc.h"
#include <fcntl.h>
#include <unistd.h>

int fexecve(int fd, char *const argv[], char *const envp[]) {
  return (int)CALL5(SYS_execveat, fd, "", argv, envp, AT_EMPTY_PATH);
}
