// __builtin_powi: a power of whole exponent by repeated squaring, in the order of libgcc, so that the digits are the same.
double __powidf2(double x, int m) {
  unsigned n = m < 0 ? -(unsigned)m : (unsigned)m;
  double y = n % 2 ? x : 1;
  while (n >>= 1) {
    x = x * x;
    if (n % 2) y *= x;
  }
  return m < 0 ? 1 / y : y;
}

float __powisf2(float x, int m) {
  unsigned n = m < 0 ? -(unsigned)m : (unsigned)m;
  float y = n % 2 ? x : 1;
  while (n >>= 1) {
    x = x * x;
    if (n % 2) y *= x;
  }
  return m < 0 ? 1 / y : y;
}

long double __powixf2(long double x, int m) {
  unsigned n = m < 0 ? -(unsigned)m : (unsigned)m;
  long double y = n % 2 ? x : 1;
  while (n >>= 1) {
    x = x * x;
    if (n % 2) y *= x;
  }
  return m < 0 ? 1 / y : y;
}
