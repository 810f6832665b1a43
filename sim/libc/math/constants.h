/* Constants as the sum of two doubles. */
#ifndef DD_CONSTANTS_H
#define DD_CONSTANTS_H
#define PI_HI 0x1.921fb54442d18p+1
#define PI_LO 0x1.1a62633145c07p-53
#define PI_2_HI 0x1.921fb54442d18p+0
#define PI_2_LO 0x1.1a62633145c07p-54
#define LN2_HI 0x1.62e42fefa39efp-1
#define LN2_LO 0x1.abc9e3b39803fp-56
#define LN10_HI 0x1.26bb1bbb55516p+1
#define LN10_LO -0x1.f48ad494ea3e9p-53
#define INV_LN2_HI 0x1.71547652b82fep+0
#define INV_LN2_LO 0x1.777d0ffda0d24p-56
#define INV_LN10_HI 0x1.bcb7b1526e50ep-2
#define INV_LN10_LO 0x1.95355baaafad3p-57
#define TWO_SQRT_PI_HI 0x1.20dd750429b6dp+0
#define TWO_SQRT_PI_LO 0x1.1ae3a914fed80p-56
#define INV_SQRT_PI_HI 0x1.20dd750429b6dp-1
#define INV_SQRT_PI_LO 0x1.1ae3a914fed80p-57
#define HALF_LN_2PI_HI 0x1.d67f1c864beb5p-1
#define HALF_LN_2PI_LO -0x1.65b5a1b7ff5dfp-55
#define LN_PI_HI 0x1.250d048e7a1bdp+0
#define LN_PI_LO 0x1.7abf2ad8d5088p-57
#endif
