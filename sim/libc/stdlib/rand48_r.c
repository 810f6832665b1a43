#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

static void use_defaults(struct drand48_data *d) {
  if (d->__init) return;
  d->__a = 0x5deece66dULL;
  d->__c = 0xb;
  d->__init = 1;
}

static unsigned long step(unsigned short x[3], struct drand48_data *d) {
  use_defaults(d);
  unsigned long value = x[0] | (unsigned long)x[1] << 16 | (unsigned long)x[2] << 32;
  value = (value * d->__a + d->__c) & 0xffffffffffffUL;
  x[0] = (unsigned short)value;
  x[1] = (unsigned short)(value >> 16);
  x[2] = (unsigned short)(value >> 32);
  return value;
}

int erand48_r(unsigned short x[3], struct drand48_data *restrict d, double *restrict to) {
  *to = (double)step(x, d) * 0x1p-48;
  return 0;
}

int nrand48_r(unsigned short x[3], struct drand48_data *restrict d, long *restrict to) {
  *to = (long)(step(x, d) >> 17);
  return 0;
}

int jrand48_r(unsigned short x[3], struct drand48_data *restrict d, long *restrict to) {
  *to = (int)(step(x, d) >> 16);
  return 0;
}

int drand48_r(struct drand48_data *restrict d, double *restrict to) {
  return erand48_r(d->__x, d, to);
}

int lrand48_r(struct drand48_data *restrict d, long *restrict to) {
  return nrand48_r(d->__x, d, to);
}

int mrand48_r(struct drand48_data *restrict d, long *restrict to) {
  return jrand48_r(d->__x, d, to);
}

int srand48_r(long seed, struct drand48_data *d) {
  d->__x[0] = 0x330e;
  d->__x[1] = (unsigned short)seed;
  d->__x[2] = (unsigned short)(seed >> 16);
  d->__init = 0;
  use_defaults(d);
  return 0;
}

int seed48_r(unsigned short seed[3], struct drand48_data *d) {
  memcpy(d->__old_x, d->__x, sizeof d->__x);
  memcpy(d->__x, seed, sizeof d->__x);
  d->__init = 0;
  use_defaults(d);
  return 0;
}

int lcong48_r(unsigned short p[7], struct drand48_data *d) {
  memcpy(d->__x, p, sizeof d->__x);
  d->__a = p[3] | (unsigned long)p[4] << 16 | (unsigned long)p[5] << 32;
  d->__c = p[6];
  d->__init = 1;
  return 0;
}
