// Products and quotients of complex numbers as the compiler calls them (libgcc's names): the textbook's formulas, infinities
// recovered where both parts came out as NaN (C11 annex G.5.1), and a quotient that scales where its steps would overflow or vanish.

#define copysign(x, y) __builtin_copysign(x, y)
#define isinf(x) __builtin_isinf(x)
#define isnan(x) __builtin_isnan(x)
#define isfinite(x) __builtin_isfinite(x)
#define fabs(x) __builtin_fabs(x)

static double _Complex join(double re, double im) {
  double _Complex z;
  __real__ z = re;
  __imag__ z = im;
  return z;
}

// An infinite part counts as one, others as zero; the sign stays.
static double boxed(double x) {
  return copysign(isinf(x) ? 1.0 : 0.0, x);
}

static double zeroed(double x) {
  return isnan(x) ? copysign(0.0, x) : x;
}

static double _Complex product(double a, double b, double c, double d, double ac, double bd, double ad, double bc) {
  double re = ac - bd, im = ad + bc;
  if (!(isnan(re) && isnan(im))) return join(re, im);
  int recover = 0;
  if (isinf(a) || isinf(b)) {
    a = boxed(a), b = boxed(b);
    c = zeroed(c), d = zeroed(d);
    recover = 1;
  }
  if (isinf(c) || isinf(d)) {
    c = boxed(c), d = boxed(d);
    a = zeroed(a), b = zeroed(b);
    recover = 1;
  }
  if (!recover && (isinf(ac) || isinf(bd) || isinf(ad) || isinf(bc))) {
    a = zeroed(a), b = zeroed(b), c = zeroed(c), d = zeroed(d);
    recover = 1;
  }
  if (!recover) return join(re, im);
  double infinity = __builtin_inf();
  return join(infinity * (a * c - b * d), infinity * (a * d + b * c));
}

double _Complex __muldc3(double a, double b, double c, double d) {
  return product(a, b, c, d, a * c, b * d, a * d, b * c);
}

float _Complex __mulsc3(float a, float b, float c, float d) {
  float ac = a * c, bd = b * d, ad = a * d, bc = b * c;
  float re = ac - bd, im = ad + bc;
  float _Complex z;
  if (isnan(re) && isnan(im)) return product(a, b, c, d, ac, bd, ad, bc);
  __real__ z = re;
  __imag__ z = im;
  return z;
}

long double _Complex __mulxc3(long double a, long double b, long double c, long double d) {
  return __muldc3(a, b, c, d);
}

// Both parts of a quotient are NaN: what annex G says of it.
static double _Complex recovered(double a, double b, double c, double d, double re, double im) {
  double infinity = __builtin_inf();
  if (c == 0 && d == 0 && (!isnan(a) || !isnan(b))) return join(copysign(infinity, c) * a, copysign(infinity, c) * b);
  if ((isinf(a) || isinf(b)) && isfinite(c) && isfinite(d)) {
    a = boxed(a), b = boxed(b);
    return join(infinity * (a * c + b * d), infinity * (b * c - a * d));
  }
  if ((isinf(c) || isinf(d)) && isfinite(a) && isfinite(b)) {
    c = boxed(c), d = boxed(d);
    return join(0.0 * (a * c + b * d), 0.0 * (b * c - a * d));
  }
  return join(re, im);
}

#define large (__DBL_MAX__ / 2)
#define small __DBL_MIN__
#define tiny __DBL_EPSILON__
#define up (1 / __DBL_EPSILON__)
#define wide (large * tiny)

// (a + ib) / (c + id) with |c| < |d|: by Smith's method, scaled at its ends. `*second` is the imaginary part, not negated.
static double divided(double a, double b, double c, double d, double *second) {
  if (fabs(d) >= large) a /= 2, b /= 2, c /= 2, d /= 2;
  if (fabs(d) < tiny) a *= up, b *= up, c *= up, d *= up;
  else if ((fabs(a) < small && fabs(b) < wide && fabs(d) < wide) || (fabs(b) < small && fabs(a) < wide && fabs(d) < wide))
    a *= up, b *= up, c *= up, d *= up;
  double ratio = c / d;
  double whole = c * ratio + d;
  if (fabs(ratio) > small) {
    *second = (b * ratio - a) / whole;
    return (a * ratio + b) / whole;
  }
  *second = (c * (b / d) - a) / whole;
  return (c * (a / d) + b) / whole;
}

double _Complex __divdc3(double a, double b, double c, double d) {
  double re, im;
  if (fabs(c) < fabs(d)) re = divided(a, b, c, d, &im);
  else {
    if (fabs(c) >= large) a /= 2, b /= 2, c /= 2, d /= 2;
    if (fabs(c) < tiny) a *= up, b *= up, c *= up, d *= up;
    else if ((fabs(a) < small && fabs(b) < wide && fabs(c) < wide) || (fabs(b) < small && fabs(a) < wide && fabs(c) < wide))
      a *= up, b *= up, c *= up, d *= up;
    double ratio = d / c;
    double whole = d * ratio + c;
    if (fabs(ratio) > small) {
      re = (b * ratio + a) / whole;
      im = (b - a * ratio) / whole;
    } else {
      re = (d * (b / c) + a) / whole;
      im = (b - d * (a / c)) / whole;
    }
  }
  return isnan(re) && isnan(im) ? recovered(a, b, c, d, re, im) : join(re, im);
}

// Floats are divided as doubles, whose range is enough.
float _Complex __divsc3(float a, float b, float c, float d) {
  double x = a, y = b, u = c, v = d;
  double whole = u * u + v * v;
  float re = (x * u + y * v) / whole;
  float im = (y * u - x * v) / whole;
  if (isnan(re) && isnan(im)) return recovered(a, b, c, d, re, im);
  float _Complex z;
  __real__ z = re;
  __imag__ z = im;
  return z;
}

long double _Complex __divxc3(long double a, long double b, long double c, long double d) {
  return __divdc3(a, b, c, d);
}
