// What the compiler leaves to the library for 128-bit integers: shifts by a variable, division, conversions to and from floating
// point. The names are libgcc's. Everything is done with the two words of a value.

typedef unsigned long word;
typedef __int128 ti;
typedef unsigned __int128 uti;

static uti join(word high, word low) {
  return (uti)high << 64 | low;
}

ti __ashlti3(ti value, int by) {
  word low = (word)value, high = (word)((uti)value >> 64);
  by &= 127;
  if (by == 0) return value;
  if (by >= 64) return (ti)join(low << (by & 63), 0);
  return (ti)join(high << by | low >> (64 - by), low << by);
}

ti __lshrti3(ti value, int by) {
  word low = (word)value, high = (word)((uti)value >> 64);
  by &= 127;
  if (by == 0) return value;
  if (by >= 64) return (ti)join(0, high >> (by & 63));
  return (ti)join(high >> by, low >> by | high << (64 - by));
}

ti __ashrti3(ti value, int by) {
  word low = (word)value;
  long high = (long)((uti)value >> 64);
  by &= 127;
  if (by == 0) return value;
  if (by >= 64) return (ti)join(high >> 63, high >> (by & 63));
  return (ti)join(high >> by, low >> by | (word)high << (64 - by));
}

// Schoolbook division, bit by bit; a divisor of zero traps as the machine's does.
static uti divide(uti n, uti d, uti *rest) {
  word dl = (word)d, dh = (word)(d >> 64);
  word nl = (word)n, nh = (word)(n >> 64);
  if (dh == 0 && nh == 0) {
    *rest = nl % dl;
    return nl / dl;
  }
  if (dh == 0 && dl == 0) {
    volatile word zero = 0;
    nl = nl / zero;
  }
  word rl = 0, rh = 0, ql = 0, qh = 0;
  int bits = 128;
  if (nh == 0) {
    bits = 64;
    nh = nl;
    nl = 0;
  }
  for (; bits > 0; bits--) {
    int carry = (int)(rh >> 63);
    rh = rh << 1 | rl >> 63;
    rl = rl << 1 | nh >> 63;
    nh = nh << 1 | nl >> 63;
    nl <<= 1;
    qh = qh << 1 | ql >> 63;
    ql <<= 1;
    if (carry || rh > dh || (rh == dh && rl >= dl)) {
      rh = rh - dh - (rl < dl);
      rl -= dl;
      ql |= 1;
    }
  }
  *rest = join(rh, rl);
  return join(qh, ql);
}

uti __udivti3(uti n, uti d) {
  uti rest;
  return divide(n, d, &rest);
}

uti __umodti3(uti n, uti d) {
  uti rest;
  divide(n, d, &rest);
  return rest;
}

static uti magnitude(ti value) {
  return value < 0 ? -(uti)value : (uti)value;
}

ti __divti3(ti n, ti d) {
  uti rest;
  uti quotient = divide(magnitude(n), magnitude(d), &rest);
  return (n < 0) != (d < 0) ? (ti)-quotient : (ti)quotient;
}

ti __modti3(ti n, ti d) {
  uti rest;
  divide(magnitude(n), magnitude(d), &rest);
  return n < 0 ? (ti)-rest : (ti)rest;
}

// The nearest value with `keep` bits, ties to even, as 2^exponent times a word.
static double nearest(uti value, int keep) {
  word high = (word)(value >> 64), low = (word)value;
  if (high == 0 && low >> keep == 0) return (double)low;
  int length = high ? 128 - __builtin_clzl(high) : 64 - __builtin_clzl(low);
  int drop = length - keep;
  uti kept = value >> drop;
  uti rest = value - (kept << drop);
  uti half = (uti)1 << (drop - 1);
  word whole = (word)kept;
  if (rest > half || (rest == half && (whole & 1))) whole++;
  double result = (double)whole;
  while (drop >= 32) {
    result *= 4294967296.0;
    drop -= 32;
  }
  return result * (double)(1L << drop);
}

double __floatuntidf(uti value) {
  return nearest(value, 53);
}

double __floattidf(ti value) {
  return value < 0 ? -nearest(-(uti)value, 53) : nearest((uti)value, 53);
}

float __floatuntisf(uti value) {
  return (float)nearest(value, 24);
}

float __floattisf(ti value) {
  return (float)(value < 0 ? -nearest(-(uti)value, 24) : nearest((uti)value, 24));
}

uti __fixunsdfti(double value) {
  if (!(value >= 1)) return 0;
  if (value < 18446744073709551616.0) return (word)value;
  word high = (word)(value / 18446744073709551616.0);
  return join(high, (word)(value - (double)high * 18446744073709551616.0));
}

ti __fixdfti(double value) {
  return value < 0 ? -(ti)__fixunsdfti(-value) : (ti)__fixunsdfti(value);
}

uti __fixunssfti(float value) {
  return __fixunsdfti(value);
}

ti __fixsfti(float value) {
  return __fixdfti(value);
}
