#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct pair {
  int key;
  const char *name;
  struct pair *next;
};

enum colour { RED, GREEN = 4, BLUE };

typedef unsigned long word;

static int total;
static int squares[4];
static struct pair pairs[2];

static int sum(const int *list, size_t count) {
  int all = 0;
  for (size_t i = 0; i < count; i++) all += list[i];
  return all;
}

static int apply(int (*f)(int), int x) { return f(x); }
static int twice(int x) { return 2 * x; }

int main(int argc, char **argv) {
  char text[32], *at;
  unsigned char byte = 200;
  word bits = 1UL << 40;
  double half = 0.5;
  strcpy(text, "text");
  at = text + strlen(text);
  *at++ = '!';
  *at = '\0';
  for (int k = 0; k < 4; k++) squares[k] = k * k;
  pairs[0].key = 1;
  pairs[0].name = "one";
  pairs[0].next = pairs + 1;
  pairs[1].name = argc ? "two" : NULL;
  for (struct pair *each = pairs; each; each = each->next) {
    printf("%-6s|%3d|%p\n", each->name, each->key, (void *)each->next);
    total += each->key;
  }
  int i = 3;
  while (i > 0 && total != 100) {
    if (i % 2 == 0) {
      i--;
      continue;
    }
    switch (i) {
    case RED:
      break;
    case 1:
      total ^= 1;
      break;
    default:
      total |= i << 2;
    }
    --i;
  }
  do total = -total, i += 2;
  while (i < 4);
  printf("%d %u %lx %#o %c %5.1s %zu %ld %%\n", total, byte, bits, 8, 'c', text, sizeof(struct pair), (long)(at - text));
  printf("%s %d %d %d\n", argc > 1 ? argv[1] : "none", sum(squares, 4), apply(twice, 21), half > 0.25 ? BLUE : GREEN);
  if (memcmp(text, "text", 4) == 0 && strcmp(text, "text") != 0) puts(text);
  int *list = malloc(4 * sizeof *list);
  if (!list) return 1;
  for (i = 0; i < 4; ++i) list[i] = squares[i] * 3 / 2;
  printf("%d %d\n", list[2], ~list[3] & 0xff);
  free(list);
  fprintf(stderr, "%ld\n", sysconf(_SC_PAGESIZE));
  fflush(stdout);
  return total == 0;
}
