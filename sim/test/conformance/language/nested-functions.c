// Functions inside functions: variables of the functions around, at any depth; their addresses; recursion; leaving by goto; an executable
// stack where an address is taken.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct big {
  int a[8];
};

static int apply(int (*f)(int), int n) {
  int sum = 0;
  for (int i = 0; i < n; i++) sum += f(i);
  return sum;
}

static int work(int base, struct big b, int n) {
  int squares[n];
  for (int i = 0; i < n; i++) squares[i] = i * i;
  int calls = 0;
  int inner(int x) {
    int deep(int y) {
      calls++;
      return y + base + squares[y % n] + b.a[1];
    }
    base++;
    return deep(x) + deep(x + 1) + sizeof squares;
  }
  auto int later(int);
  int factorial(int k) {
    return k < 2 ? 1 : k * factorial(k - 1);
  }
  int r = inner(2) + apply(inner, 4) + later(3);
  int later(int z) {
    return z * base;
  }
  printf("%d %d %d %d\n", r, calls, base, factorial(5));
  return r;
}

static int find(int *list, int n, int wanted) {
  __label__ found;
  int at = -1;
  void check(int i) {
    if (list[i] != wanted) return;
    at = i;
    goto found;
  }
  for (int i = 0; i < n; i++) check(i);
  return -1;
found:
  return at;
}

static struct big filled(int from) {
  struct big b;
  void set(int i) {
    b.a[i] = from + i;
  }
  struct big whole(void) {
    for (int i = 0; i < 8; i++) set(i);
    return b;
  }
  return whole();
}

int main(void) {
  struct big b = {{1, 2, 3}};
  work(10, b, 5);
  int list[] = {4, 8, 15, 16, 23, 42};
  printf("%d %d\n", find(list, 6, 16), find(list, 6, 7));
  int sign = -1;
  int compare(const void *x, const void *y) {
    return sign * (*(int *)x - *(int *)y);
  }
  qsort(list, 6, sizeof(int), compare);
  for (int i = 0; i < 6; i++) printf("%d ", list[i]);
  printf("\n%d\n", filled(5).a[7]);
  int seen = 0;
  void handler(int s) {
    seen += s;
  }
  signal(SIGUSR1, handler);
  raise(SIGUSR1);
  printf("%d\n", seen);
  char line[256];
  FILE *maps = fopen("/proc/self/maps", "r");
  while (fgets(line, sizeof line, maps))
    if (strstr(line, "[stack]")) printf("%.4s\n", strchr(line, ' ') + 1);
  return 0;
}
