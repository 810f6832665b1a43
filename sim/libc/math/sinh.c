#include "dd.h"
#include <math.h>
#define REAL double
#define F(name) name
#define LOG_MAX 0x1.62e42p+9
#define OVERFLOWS 0x1.633ce8fb9f87dp+9
#define HALF_LN2 0x1.62e43p-2
#define ASINH_SMALL 0x1p-28
#define ASINH_LARGE 0x1.00001p+28
#define ABOVE_TWO 0x1.00001p+1
#define LN2 LN2_HI
#include "hyperbolic.h"
