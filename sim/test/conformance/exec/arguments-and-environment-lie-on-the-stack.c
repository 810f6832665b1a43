// argv, envp and their strings are on the stack, the strings above the pointers, in order.
#define _GNU_SOURCE
#include "../look.h"

extern char **environ;

int main(void) {
  char *program = program_invocation_name, here;
  printf("%d %d\n", (char *)environ > &here, environ[0] == NULL || environ[0] > (char *)environ);
  char **argv = environ - 1;
  printf("argv ends with NULL: %d\n", *argv == NULL);
  printf("name above: %d\n", program > (char *)environ);
  return 0;
}
