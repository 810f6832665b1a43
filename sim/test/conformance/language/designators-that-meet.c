// Designators that name the same place again, other members of a union, ranges within ranges, and what follows them.
#include <stdio.h>
#include <string.h>

union word {
  unsigned whole;
  unsigned char first;
  unsigned char bytes[4];
};

struct inner {
  int a, list[3], z;
};

struct outer {
  int n;
  struct inner in[3];
  union word w;
};

static struct outer table[] = {[0 ... 2].in[1 ... 2].list[0 ... 1] = 4, 5, 6, {7}, [1].w.whole = 0x01020304, [1].w.first = 9};
static int cube[][2][4] = {[1 ... 2][0 ... 1][2 ... 3] = 1, [1] = 2, [1][0][2] = 3};

struct {
  int n;
  int tail[];
} flexible = {1, 2};

static void show(const char *name, const void *p, size_t bytes) {
  const int *v = p;
  printf("%s", name);
  for (size_t i = 0; i < bytes / 4; i++) printf(" %d", v[i]);
  puts("");
}

int main(void) {
  show("table", table, sizeof table);
  show("cube", cube, sizeof cube);
  union word a = {.whole = 0x01020304, .first = 5}, b = {.first = 5, .whole = 0x01020304};
  struct outer c = {.w.bytes = {1, 2, 3, 4}, .w.first = 8, .in[0].list = {[1] = 2}, .in[0].a = 1};
  printf("%x %x %x %d %d\n", a.whole, b.whole, c.w.whole, c.in[0].a, c.in[0].list[1]);
  printf("%zu %d %d\n", sizeof flexible, flexible.n, flexible.tail[0]);
}
