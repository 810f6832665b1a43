#define DD_INLINE
#include "dd.h"
#include "exp_table.h"

/* r + r^2/2! + …, |r| < 0.022: the terms from the fifth on, below 2^-29 of the sum, in one double. Right to about 2^-82. */
static void series(struct dd *result, double rh, double rl) {
  double tail = exp_series[9][0];
  for (int i = 8; i >= 3; i--) tail = exp_series[i][0] + rh * tail;
  double sh, sl;
  DD_MUL(sh, sl, rh, rl, tail, 0.0);
  for (int i = 2; i >= 0; i--) {
    DD_ADD(sh, sl, exp_series[i][0], exp_series[i][1], sh, sl);
    DD_MUL(sh, sl, sh, sl, rh, rl);
  }
  DD_MUL(sh, sl, sh, sl, rh, rl);
  DD_ADD(result->h, result->l, rh, rl, sh, sl);
}

void __expm1_dd(struct dd *result, double xh, double xl) {
  struct dd p;
  series(&p, xh * 0x1p-4, xl * 0x1p-4);
  double h = p.h, l = p.l;
  /* expm1(2x) = p (p + 2) */
  for (int i = 0; i < 4; i++) {
    double sh, sl;
    DD_MUL(sh, sl, h, l, h, l);
    DD_ADD(h, l, 2 * h, 2 * l, sh, sl);
  }
  result->h = h;
  result->l = l;
}

int __exp_dd(struct dd *result, double xh, double xl) {
  double k = __builtin_rint(xh * INV_LN2_HI);
  double ph, pl, rh, rl;
  DD_MUL(ph, pl, LN2_HI, LN2_LO, k, 0.0);
  DD_ADD(rh, rl, xh, xl, -ph, -pl);
  struct dd e;
  __expm1_dd(&e, rh, rl);
  DD_ADD(result->h, result->l, 1.0, 0.0, e.h, e.l);
  return (int)k;
}
