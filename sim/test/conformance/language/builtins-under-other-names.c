// Builtins that are rarely written: of other types, with sizes to check, about objects and the processor.
#include <complex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int digits = __builtin_strlen("abc"), sign = __builtin_clrsb(-256);

struct gaps {
  char c;
  int i : 5;
  long l;
};

int main(void) {
  volatile double x = 2.5;
  volatile float f = -2.5f;
  volatile long v = 0x10f0;
  printf("%.15g %.15g %.9g %Lg\n", __builtin_powi(x, 10), __builtin_powi(x, -3), __builtin_powif(f, 3), __builtin_powil(x, 2));
  printf("%d %ld %d %d\n", __builtin_ifloor(f), __builtin_lceil(x), __builtin_iround(x), __builtin_irint(f));
  printf("%g %g %g\n", __builtin_roundeven(x), __builtin_exp10(x - 0.5), (double)__builtin_sinhf(f));
  printf("%d %d %d %d\n", __builtin_clzimax(v), __builtin_popcountimax(v), digits, sign);
  unsigned __int128 wide = __builtin_bswap128((unsigned __int128)0x1234 << 64 | 0x56);
  printf("%lx %lx\n", (long)(wide >> 64), (long)wide);
  double complex z = __builtin_cpow(1 + 2 * I, 2);
  printf("%.3f %.3f\n", creal(z), cimag(z));
  char buffer[10];
  struct gaps g;
  printf("%zu %zu %zu %zu\n", __builtin_object_size(buffer, 0), __builtin_object_size(buffer + 4, 0),
         __builtin_object_size(&g.c, 1), __builtin_object_size(&g.c, 0));
  memset(&g, 255, sizeof g);
  __builtin_clear_padding(&g);
  for (unsigned i = 0; i < sizeof g; i++) printf("%02x", ((unsigned char *)&g)[i]);
  __builtin___sprintf_chk(buffer, 1, sizeof buffer, "%d", 12345);
  printf(" %s %d\n", buffer, __builtin_cpu_supports("sse2") != 0);
  fflush(stdout);
  if (fork() == 0) {
    close(2);
    __builtin___strcpy_chk(buffer, "longer than ten", __builtin_object_size(buffer, 0));
    _exit(0);
  }
  int status;
  wait(&status);
  printf("%d\n", WTERMSIG(status));
#define NAME OTHER
#define OTHER unused
#if __has_builtin(__builtin_powi) && __has_attribute(NAME) && __has_attribute(unused) && __has_attribute(__nonstring__) && !__has_attribute(nothing)
  puts("known");
#endif
}
