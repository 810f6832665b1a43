#include <stdlib.h>

static unsigned short state[3];
static unsigned short old_state[3];
static unsigned long factor = 0x5deece66dUL;
static unsigned int addend = 0xb;

static unsigned long step(unsigned short x[3]) {
  unsigned long value = x[0] | (unsigned long)x[1] << 16 | (unsigned long)x[2] << 32;
  value = (value * factor + addend) & 0xffffffffffffUL;
  x[0] = (unsigned short)value;
  x[1] = (unsigned short)(value >> 16);
  x[2] = (unsigned short)(value >> 32);
  return value;
}

double erand48(unsigned short x[3]) {
  return (double)step(x) * 0x1p-48;
}

long nrand48(unsigned short x[3]) {
  return (long)(step(x) >> 17);
}

long jrand48(unsigned short x[3]) {
  return (int)(step(x) >> 16);
}

double drand48(void) {
  return erand48(state);
}

long lrand48(void) {
  return nrand48(state);
}

long mrand48(void) {
  return jrand48(state);
}

static void standard(void) {
  factor = 0x5deece66dUL;
  addend = 0xb;
}

void srand48(long seed) {
  state[0] = 0x330e;
  state[1] = (unsigned short)seed;
  state[2] = (unsigned short)(seed >> 16);
  standard();
}

unsigned short *seed48(unsigned short x[3]) {
  for (int i = 0; i < 3; i++) {
    old_state[i] = state[i];
    state[i] = x[i];
  }
  standard();
  return old_state;
}

void lcong48(unsigned short p[7]) {
  for (int i = 0; i < 3; i++) state[i] = p[i];
  factor = p[3] | (unsigned long)p[4] << 16 | (unsigned long)p[5] << 32;
  addend = p[6];
}
