#include "dd.h"
#include <math.h>
#define REAL float
#define F(name) name##f
#define LOG_MAX 0x1.62e3p+6f
#define OVERFLOWS 0x1.65a9f8p+6f
#define HALF_LN2 0x1.62e430p-2f
#define ASINH_SMALL 0x1p-14f
#define ASINH_LARGE 0x1.000002p+15f
#define ABOVE_TWO 0x1.000002p+1f
#define LN2 0x1.62e43p-1f
#include "hyperbolic.h"
