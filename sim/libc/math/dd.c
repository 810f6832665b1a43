#define DD_INLINE
#include "dd.h"

void __dd_add(struct dd *r, double ah, double al, double bh, double bl) {
  DD_ADD(r->h, r->l, ah, al, bh, bl);
}

void __dd_mul(struct dd *r, double ah, double al, double bh, double bl) {
  DD_MUL(r->h, r->l, ah, al, bh, bl);
}

void __dd_div(struct dd *r, double ah, double al, double bh, double bl) {
  DD_DIV(r->h, r->l, ah, al, bh, bl);
}
