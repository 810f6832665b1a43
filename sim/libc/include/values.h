#include <float.h>
#include <limits.h>
#define CHARBITS 8
#define SHORTBITS 16
#define INTBITS 32
#define LONGBITS 64
#define MAXSHORT SHRT_MAX
#define MAXINT INT_MAX
#define MAXLONG LONG_MAX
#define MINSHORT SHRT_MIN
#define MININT INT_MIN
#define MINLONG LONG_MIN
#define MAXDOUBLE DBL_MAX
#define MAXFLOAT FLT_MAX
#define MINDOUBLE DBL_MIN
#define MINFLOAT FLT_MIN
#define PTRBITS 64
#define DOUBLEBITS 64
#define FLOATBITS 32
#define HIBITS (-32768)
#define HIBITL (-9223372036854775808)
#define DMINEXP (-1021)
#define FMINEXP (-125)
#define DMAXEXP 1024
#define FMAXEXP 128
#define BITSPERBYTE 8
