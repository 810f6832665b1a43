// Vectors: arithmetic and comparisons element by element, subscripts, casts that keep the bytes, shuffles.
#include <stdio.h>

typedef int v4 __attribute__((vector_size(16)));
typedef unsigned char b16 __attribute__((vector_size(16)));
typedef float f4 __attribute__((vector_size(16)));
typedef double d2 __attribute__((__vector_size__(16)));
typedef short s4 __attribute__((vector_size(8)));

static v4 start = {1, 2, 3, 4};

static void show(const char *name, v4 v) {
  printf("%s %d %d %d %d\n", name, v[0], v[1], v[2], v[3]);
}

static v4 scaled(v4 v, int by) {
  return v * by;
}

struct both {
  char tag;
  v4 v;
};

int main(void) {
  v4 v = start, u = scaled(v, 2) + (v4){10, 20, 30, 40};
  show("u", u);
  show("-", -u);
  show("~", ~u);
  show("%", u % 7);
  show("<<", v << v);
  show("<", v < 3);
  show("==", u == (v4){12, 0, 36, 0});
  u[1] = 77;
  u[2]++;
  v += u;
  v |= 1;
  show("v", v);
  v4 *p = &v;
  (*p)[3] -= 1000;
  for (int i = 3; i >= 0; i--) printf("%d ", (*p)[i]);
  f4 f = {1.5f, -2.5f, 3.25f};
  f = f / 2 + f;
  printf("\n%g %g %g %g\n", f[0], f[1], f[2], f[3]);
  show("bits", (v4)f);
  show("f < 0", f < 0);
  b16 bytes = (b16)start;
  bytes += 250;
  for (int i = 0; i < 16; i++) printf("%d ", bytes[i]);
  s4 half = {1, -1, 2, -2};
  printf("\n%lx\n", (unsigned long)half);
  show("mirror", __builtin_shuffle(start, (v4){3, 2, 1, 0}));
  show("two", __builtin_shuffle(start, u, (v4){0, 4, 1, 5}));
  show("picked", __builtin_shufflevector(start, u, 7, 0, 6, 1));
  show("whole", __builtin_convertvector(f, v4));
  d2 d = {1, 2};
  d *= d;
  printf("%g %zu %zu %zu\n", d[0] + d[1], sizeof(struct both), _Alignof(b16), sizeof half);
  return 0;
}
