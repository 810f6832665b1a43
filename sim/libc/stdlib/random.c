/* random() and rand(): the additive feedback generator of BSD, with the same seeds, state sizes and numbers as glibc. */
#include "../internal/libc.h"
#include <errno.h>
#include <stdlib.h>

static const unsigned char degrees[5] = {0, 7, 15, 31, 63};
static const unsigned char separations[5] = {0, 3, 1, 3, 1};
static int table[32];
static struct random_data own;
static int lock;

int random_r(struct random_data *restrict r, int *restrict result) {
  if (!r->rand_type) {
    unsigned int x = ((unsigned int)r->state[0] * 1103515245U + 12345U) & 0x7fffffff;
    r->state[0] = (int)x;
    *result = (int)x;
    return 0;
  }
  unsigned int x = (unsigned int)*r->fptr + (unsigned int)*r->rptr;
  *r->fptr = (int)x;
  *result = (int)(x >> 1);
  if (++r->fptr >= r->end_ptr) {
    r->fptr = r->state;
    r->rptr++;
  } else if (++r->rptr >= r->end_ptr) {
    r->rptr = r->state;
  }
  return 0;
}

int srandom_r(unsigned int seed, struct random_data *r) {
  if (!seed) seed = 1;
  r->state[0] = (int)seed;
  if (!r->rand_type) return 0;
  int word = (int)seed;
  for (int i = 1; i < r->rand_deg; i++) {
    /* 16807 * word mod 2^31 - 1 without overflow. */
    int high = word / 127773, low = word % 127773;
    word = 16807 * low - 2836 * high;
    if (word < 0) word += 2147483647;
    r->state[i] = word;
  }
  r->fptr = r->state + r->rand_sep;
  r->rptr = r->state;
  for (int i = 0, ignored; i < 10 * r->rand_deg; i++) random_r(r, &ignored);
  return 0;
}

int initstate_r(unsigned int seed, char *restrict block, size_t n, struct random_data *restrict r) {
  if (n < 8) {
    errno = EINVAL;
    return -1;
  }
  int type = n < 32 ? 0 : n < 64 ? 1 : n < 128 ? 2 : n < 256 ? 3 : 4;
  r->rand_type = type;
  r->rand_deg = degrees[type];
  r->rand_sep = separations[type];
  r->state = (int *)block + 1;
  r->end_ptr = r->state + r->rand_deg;
  srandom_r(seed, r);
  ((int *)block)[0] = type ? (int)(r->rptr - r->state) * 5 + type : 0;
  return 0;
}

static void ready(void) {
  if (!own.state) initstate_r(1, (char *)table, sizeof table, &own);
}

/* The first word of a state that is put aside remembers where it was. */
static char *put_aside(void) {
  int *block = own.state - 1;
  block[0] = own.rand_type ? (int)(own.rptr - own.state) * 5 + own.rand_type : 0;
  return (char *)block;
}

static int take_up(char *block, struct random_data *r) {
  int first = ((int *)block)[0], type = first % 5;
  if (type < 0) {
    errno = EINVAL;
    return -1;
  }
  r->rand_type = type;
  r->rand_deg = degrees[type];
  r->rand_sep = separations[type];
  r->state = (int *)block + 1;
  r->end_ptr = r->state + r->rand_deg;
  if (type) {
    r->rptr = r->state + first / 5;
    r->fptr = r->state + (first / 5 + r->rand_sep) % r->rand_deg;
  }
  return 0;
}

long random(void) {
  int result;
  LOCK(&lock);
  ready();
  random_r(&own, &result);
  UNLOCK(&lock);
  return result;
}

void srandom(unsigned int seed) {
  LOCK(&lock);
  ready();
  srandom_r(seed, &own);
  UNLOCK(&lock);
}

char *initstate(unsigned int seed, char *block, size_t n) {
  ready();
  char *old = put_aside();
  return initstate_r(seed, block, n, &own) < 0 ? 0 : old;
}

char *setstate(char *block) {
  ready();
  char *old = put_aside();
  return take_up(block, &own) < 0 ? 0 : old;
}

int setstate_r(char *restrict block, struct random_data *restrict r) {
  if (r->state) r->state[-1] = r->rand_type ? (int)(r->rptr - r->state) * 5 + r->rand_type : 0;
  return take_up(block, r);
}

int rand(void) {
  return (int)random();
}

void srand(unsigned int seed) {
  srandom(seed);
}
