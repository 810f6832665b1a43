// What may stand in the initialiser of a static object: values of const objects, distances between labels.
#include <stdio.h>

static const char text[] = "a text";
static const char *const name = text;
static const int size = sizeof text, twice = size * 2;
static const double half = 0.5, quarter = half / 2;

static int step(int from, int *sum) {
  static const int offset[] = {&&one - &&one, &&two - &&one, &&end - &&one};
  static const short narrow[] = {&&two - &&one};
  if (narrow[0] != offset[1]) return -1;
  goto *(&&one + offset[from]);
one:
  *sum += 1;
two:
  *sum += 10;
end:
  return offset[1] > 0 && offset[2] > offset[1];
}

int main(void) {
  static const char *s = name;
  static int n = twice;
  static char *const list[] = {(char *)text + 2};
  int sum = 0;
  for (int i = 0; i < 3; i++) printf("%d ", step(i, &sum));
  printf("%d\n%s %d %s %g\n", sum, s, n, list[0], quarter);
  return 0;
}
