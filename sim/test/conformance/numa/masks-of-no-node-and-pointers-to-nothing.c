// set_mempolicy with no mask, an empty one, and flags that exclude each other; get_mempolicy with pointers left out or wrong.
#define _GNU_SOURCE
#include "../look.h"

#include <linux/mempolicy.h>
#include <sys/syscall.h>

static long place(int mode, void *mask, long bits) { return syscall(SYS_set_mempolicy, mode, mask, bits); }

static long policy(void *mode, void *mask, long bits, void *at, int flags) { return syscall(SYS_get_mempolicy, mode, mask, bits, at, flags); }

static void now(const char *what) {
  int mode = -1;
  unsigned long mask = -1;
  long result = policy(&mode, &mask, 64, NULL, 0);
  printf("%s: %s %x %lx\n", what, said(result), mode, mask);
}

int main(void) {
  static const int modes[] = {MPOL_DEFAULT, MPOL_PREFERRED, MPOL_BIND, MPOL_INTERLEAVE, MPOL_LOCAL};
  unsigned long one = 1, none = 0;
  int mode;
  now("at first");
  for (int i = 0; i < 5; i++) {
    printf("mode %d: no mask %s", modes[i], said(place(modes[i], NULL, 1)));
    printf(", no bits %s", said(place(modes[i], &one, 0)));
    printf(", empty %s", said(place(modes[i], &none, 64)));
    printf(", a node %s\n", said(place(modes[i], &one, 64)));
    now(" now");
    printf(" static and relative %s\n", said(place(modes[i] | MPOL_F_STATIC_NODES | MPOL_F_RELATIVE_NODES, &one, 64)));
    printf(" static %s", said(place(modes[i] | MPOL_F_STATIC_NODES, &one, 64)));
    printf(", relative %s\n", said(place(modes[i] | MPOL_F_RELATIVE_NODES, &one, 64)));
    now(" now");
    place(MPOL_DEFAULT, NULL, 0);
  }
  printf("unknown %s\n", said(place(7439, &one, 64)));
  printf("only the mode %s", said(policy(&mode, NULL, 0, NULL, 0)));
  printf(", only the mask %s", said(policy(NULL, &none, 64, NULL, 0)));
  printf(", neither %s\n", said(policy(NULL, NULL, 0, NULL, 0)));
  printf("allowed with an address %s", said(policy(NULL, &none, 64, NULL, MPOL_F_MEMS_ALLOWED | MPOL_F_ADDR)));
  printf(", with a node %s", said(policy(NULL, &none, 64, NULL, MPOL_F_MEMS_ALLOWED | MPOL_F_NODE)));
  printf(", with both %s\n", said(policy(NULL, &none, 64, NULL, MPOL_F_MEMS_ALLOWED | MPOL_F_ADDR | MPOL_F_NODE)));
  printf("node of the stack %s %d", said(policy(&mode, NULL, 0, &one, MPOL_F_ADDR | MPOL_F_NODE)), mode);
  int *heap = malloc(8);
  *heap = 1;
  mode = -1;
  printf(", of the heap %s %d", said(policy(&mode, NULL, 0, heap, MPOL_F_ADDR | MPOL_F_NODE)), mode);
  printf(", of the end %s", said(policy(&mode, NULL, 0, (void *)-1, MPOL_F_ADDR | MPOL_F_NODE)));
  printf(", to nowhere %s\n", said(policy((void *)-1, NULL, 0, &one, MPOL_F_ADDR | MPOL_F_NODE)));
  printf("next node %s", said(policy(&mode, NULL, 0, NULL, MPOL_F_NODE)));
  place(MPOL_INTERLEAVE, &one, 64);
  printf(", interleaved %s %d\n", said(policy(&mode, NULL, 0, NULL, MPOL_F_NODE)), mode);
  place(MPOL_PREFERRED, &one, 64);
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  printf("a mapping's %s %d", said(policy(&mode, NULL, 0, p, MPOL_F_ADDR)), mode);
  printf(", bound %s", said(syscall(SYS_mbind, p, PAGE, MPOL_PREFERRED, &one, 64, 0)));
  policy(&mode, NULL, 0, p, MPOL_F_ADDR);
  printf(" %d\n", mode);
  return 0;
}
