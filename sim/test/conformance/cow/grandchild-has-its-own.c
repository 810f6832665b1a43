// Three generations, three contents.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 'a');
  CHILD({
    put(p, 'b');
    CHILD({
      put(p, 'c');
      printf("grandchild %c\n", *p);
    });
    printf("child %c\n", *p);
  });
  printf("parent %c\n", *p);
  return 0;
}
