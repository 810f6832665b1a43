// gcc takes the attributes of C2x in all its modes.
#include <stdio.h>

[[noreturn]] void die(void);
[[nodiscard]] static int three(void) {
  return 3;
}
[[deprecated("use three")]] int old(void);

struct [[gnu::packed]] packed {
  char c;
  int i [[gnu::aligned(2)]];
};

enum [[maybe_unused]] colour { red [[maybe_unused]], green };

static int count([[maybe_unused]] int unused, int from) {
  switch (from) {
  case 1:
    from++;
    [[fallthrough]];
  case 2:
    from++;
    break;
  default:
    from = 0;
  }
  return from;
}

int main(void) {
  [[maybe_unused]] int nobody = 1;
  int wide [[gnu::aligned(64)]] = 4;
  for ([[maybe_unused]] int i = 0; i < 1; i++)
    ;
  int list[] = {1, 2, 3}, at[] = {0, 2};
  printf("%d %zu %d %d\n", three(), sizeof(struct packed), count(0, 1), (int)((unsigned long)&wide % 64));
  printf("%d %d\n", list[at[1]], green);
#if __has_c_attribute(fallthrough) && __has_c_attribute(gnu::packed) && !__has_c_attribute(gnu::nothing)
  puts("known");
#endif
}
