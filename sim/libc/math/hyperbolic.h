/* Hyperbolic functions and their inverses of one type, by the formulas that glibc uses, so that the last digits are the same.
 * REAL is the type, F(name) its function, and the limits are where glibc changes formulas. */

/* exp(a) / 2, a large. */
static REAL F(half_of_exp)(REAL a, int negative) {
  if (a < LOG_MAX) return (REAL)(negative ? -0.5 : 0.5) * F(exp)(a);
  if (!(a <= OVERFLOWS)) return (REAL)__math_overflow(negative);
  REAL w = F(exp)((REAL)0.5 * a);
  return (REAL)(negative ? -0.5 : 0.5) * w * w;
}

REAL F(sinh)(REAL x) {
  REAL a = F(fabs)(x), h = (REAL)(x < 0 ? -0.5 : 0.5);
  if (isnan(x) || isinf(x) || a < (REAL)0x1p-28) return x;
  if (a >= 22) return F(half_of_exp)(a, x < 0);
  REAL t = F(expm1)(a);
  return a < 1 ? h * (2 * t - t * t / (t + 1)) : h * (t + t / (t + 1));
}

REAL F(cosh)(REAL x) {
  REAL a = F(fabs)(x);
  if (isnan(x) || isinf(x)) return a;
  if (a >= 22) return F(half_of_exp)(a, 0);
  if (a < HALF_LN2) {
    if (a < (REAL)0x1p-55) return 1;
    REAL t = F(expm1)(a), w = 1 + t;
    return 1 + t * t / (w + w);
  }
  REAL t = F(exp)(a);
  return (REAL)0.5 * t + (REAL)0.5 / t;
}

REAL F(tanh)(REAL x) {
  REAL a = F(fabs)(x), z = 1;
  if (isnan(x) || x == 0) return x;
  if (a < 22) {
    if (a < (REAL)0x1p-55) return x * (1 + x);
    if (a >= 1) z = 1 - 2 / (F(expm1)(2 * a) + 2);
    else {
      REAL t = F(expm1)(-2 * a);
      z = -t / (t + 2);
    }
  }
  return x < 0 ? -z : z;
}

REAL F(asinh)(REAL x) {
  REAL a = F(fabs)(x), w;
  if (isnan(x) || isinf(x) || a < ASINH_SMALL) return x;
  if (a >= ASINH_LARGE) w = F(log)(a) + LN2;
  else if (a >= ABOVE_TWO) w = F(log)(2 * a + 1 / (F(sqrt)(a * a + 1) + a));
  else {
    REAL t = a * a;
    w = F(log1p)(a + t / (1 + F(sqrt)(1 + t)));
  }
  return x < 0 ? -w : w;
}

REAL F(acosh)(REAL x) {
  if (isnan(x)) return x;
  if (x < 1) return (REAL)__math_invalid(0);
  if (isinf(x)) return x;
  if (x >= (REAL)0x1p28) return F(log)(x) + LN2;
  if (x > 2) return F(log)(2 * x - 1 / (x + F(sqrt)(x * x - 1)));
  REAL t = x - 1;
  return F(log1p)(t + F(sqrt)(2 * t + t * t));
}

REAL F(atanh)(REAL x) {
  REAL a = F(fabs)(x), t;
  if (isnan(x) || a < (REAL)0x1p-28) return x;
  if (a > 1) return (REAL)__math_invalid(2);
  if (a == 1) return (REAL)__math_pole(x < 0);
  if (a < (REAL)0.5) {
    t = a + a;
    t = (REAL)0.5 * F(log1p)(t + t * a / (1 - a));
  } else t = (REAL)0.5 * F(log1p)((a + a) / (1 - a));
  return x < 0 ? -t : t;
}
