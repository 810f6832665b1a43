#ifndef _MATH_H
#define _MATH_H
#include <bits/features.h>
typedef float float_t;
typedef double double_t;
#define HUGE_VAL (__builtin_huge_val())
#define HUGE_VALF (__builtin_huge_valf())
#define INFINITY (__builtin_inff())
#define NAN (__builtin_nanf(""))
#define FP_NAN 0
#define FP_INFINITE 1
#define FP_ZERO 2
#define FP_SUBNORMAL 3
#define FP_NORMAL 4
#define FP_ILOGB0 (-2147483647 - 1)
#define FP_ILOGBNAN (-2147483647 - 1)
#define MATH_ERRNO 1
#define MATH_ERREXCEPT 2
#define math_errhandling (MATH_ERRNO | MATH_ERREXCEPT)
#define M_E 2.7182818284590452354
#define M_LOG2E 1.4426950408889634074
#define M_LOG10E 0.43429448190325182765
#define M_LN2 0.69314718055994530942
#define M_LN10 2.30258509299404568402
#define M_PI 3.14159265358979323846
#define M_PI_2 1.57079632679489661923
#define M_PI_4 0.78539816339744830962
#define M_1_PI 0.31830988618379067154
#define M_2_PI 0.63661977236758134308
#define M_2_SQRTPI 1.12837916709551257390
#define M_SQRT2 1.41421356237309504880
#define M_SQRT1_2 0.70710678118654752440
int __fpclassify(double);
int __fpclassifyf(float);
int __signbit(double);
int __isnan(double);
int __isinf(double);
int __finite(double);
#define fpclassify(x) \
  (sizeof(x) > 8 ? __builtin_fpclassify(FP_NAN, FP_INFINITE, FP_NORMAL, FP_SUBNORMAL, FP_ZERO, x) \
   : sizeof(x) < 8 ? __fpclassifyf((float)(x)) \
                   : __fpclassify((double)(x)))
#define signbit(x) (sizeof(x) > 8 ? __builtin_signbit(x) : __signbit((double)(x)))
#define isnan(x) (sizeof(x) > 8 ? __builtin_isnan(x) : __isnan((double)(x)))
#define isinf(x) (sizeof(x) > 8 ? __builtin_isinf_sign(x) : __isinf((double)(x)))
#define isfinite(x) (sizeof(x) > 8 ? __builtin_isfinite(x) : __finite((double)(x)))
#define isnormal(x) (fpclassify(x) == FP_NORMAL)
#define isgreater(x, y) ((x) > (y))
#define isgreaterequal(x, y) ((x) >= (y))
#define isless(x, y) ((x) < (y))
#define islessequal(x, y) ((x) <= (y))
#define islessgreater(x, y) ((x) < (y) || (x) > (y))
#define isunordered(x, y) (isnan(x) || isnan(y))
double j0(double);
float j0f(float);
long double j0l(long double);
double j1(double);
float j1f(float);
long double j1l(long double);
double jn(int, double);
float jnf(int, float);
long double jnl(int, long double);
double y0(double);
float y0f(float);
long double y0l(long double);
double y1(double);
float y1f(float);
long double y1l(long double);
double yn(int, double);
float ynf(int, float);
long double ynl(int, long double);
double sin(double);
float sinf(float);
double cos(double);
float cosf(float);
double tan(double);
float tanf(float);
double asin(double);
float asinf(float);
double acos(double);
float acosf(float);
double atan(double);
float atanf(float);
double sinh(double);
float sinhf(float);
double cosh(double);
float coshf(float);
double tanh(double);
float tanhf(float);
double asinh(double);
float asinhf(float);
double acosh(double);
float acoshf(float);
double atanh(double);
float atanhf(float);
double exp(double);
float expf(float);
double exp2(double);
float exp2f(float);
double expm1(double);
float expm1f(float);
double exp10(double);
float exp10f(float);
double log(double);
float logf(float);
double log2(double);
float log2f(float);
double log10(double);
float log10f(float);
double log1p(double);
float log1pf(float);
double logb(double);
float logbf(float);
double sqrt(double);
float sqrtf(float);
double cbrt(double);
float cbrtf(float);
double fabs(double);
float fabsf(float);
double floor(double);
float floorf(float);
double ceil(double);
float ceilf(float);
double trunc(double);
float truncf(float);
double round(double);
float roundf(float);
double rint(double);
float rintf(float);
double nearbyint(double);
float nearbyintf(float);
double roundeven(double);
float roundevenf(float);
double erf(double);
float erff(float);
double erfc(double);
float erfcf(float);
double lgamma(double);
float lgammaf(float);
double tgamma(double);
float tgammaf(float);
double pow(double, double);
float powf(float, float);
double atan2(double, double);
float atan2f(float, float);
double fmod(double, double);
float fmodf(float, float);
double remainder(double, double);
float remainderf(float, float);
double drem(double, double);
float dremf(float, float);
double hypot(double, double);
float hypotf(float, float);
double fmax(double, double);
float fmaxf(float, float);
double fmin(double, double);
float fminf(float, float);
double fdim(double, double);
float fdimf(float, float);
double copysign(double, double);
float copysignf(float, float);
double nextafter(double, double);
float nextafterf(float, float);
double frexp(double, int *);
float frexpf(float, int *);
double ldexp(double, int);
float ldexpf(float, int);
double scalbn(double, int);
float scalbnf(float, int);
double scalbln(double, long);
float scalblnf(float, long);
double modf(double, double *);
float modff(float, float *);
double fma(double, double, double);
float fmaf(float, float, float);
double remquo(double, double, int *);
double nan(const char *);
float nanf(const char *);
int ilogb(double);
int ilogbf(float);
long lround(double);
long lroundf(float);
long lrint(double);
long lrintf(float);
long long llround(double);
long long llrint(double);
int finite(double);
void sincos(double, double *, double *);
extern int signgam;
long double sinl(long double);
long double cosl(long double);
long double tanl(long double);
long double asinl(long double);
long double acosl(long double);
long double atanl(long double);
long double sinhl(long double);
long double coshl(long double);
long double tanhl(long double);
long double asinhl(long double);
long double acoshl(long double);
long double atanhl(long double);
long double expl(long double);
long double exp2l(long double);
long double expm1l(long double);
long double exp10l(long double);
long double logl(long double);
long double log2l(long double);
long double log10l(long double);
long double log1pl(long double);
long double logbl(long double);
long double sqrtl(long double);
long double cbrtl(long double);
long double fabsl(long double);
long double floorl(long double);
long double ceill(long double);
long double truncl(long double);
long double roundl(long double);
long double rintl(long double);
long double nearbyintl(long double);
long double roundevenl(long double);
long double erfl(long double);
long double erfcl(long double);
long double lgammal(long double);
long double tgammal(long double);
long double powl(long double, long double);
long double atan2l(long double, long double);
long double fmodl(long double, long double);
long double remainderl(long double, long double);
long double hypotl(long double, long double);
long double fmaxl(long double, long double);
long double fminl(long double, long double);
long double fdiml(long double, long double);
long double copysignl(long double, long double);
long double nextafterl(long double, long double);
long double ldexpl(long double, int);
long double scalbnl(long double, int);
long double scalblnl(long double, long);
long double frexpl(long double, int *);
int ilogbl(long double);
long lroundl(long double);
long lrintl(long double);
long long llroundl(long double);
long long llrintl(long double);
long double modfl(long double, long double *);
long double fmal(long double, long double, long double);
long double nanl(const char *);
long double remquol(long double, long double, int *);
#define HUGE_VALL __builtin_huge_vall()
long long llroundf(float);
long long llrintf(float);
float remquof(float, float, int *);
double nexttoward(double, long double);
float nexttowardf(float, long double);
long double nexttowardl(long double, long double);
#ifdef __USE_GNU
double lgamma_r(double, int *);
float lgammaf_r(float, int *);
void sincosf(float, float *, float *);
double nextup(double);
double nextdown(double);
float nextupf(float);
float nextdownf(float);
double significand(double);
double scalb(double, double);
long llogb(double);
double fmaxmag(double, double);
double fminmag(double, double);
double fmaximum(double, double);
double fminimum(double, double);
double fmaximum_num(double, double);
double fminimum_num(double, double);
int finitef(float);
int isnanf(float);
int isinff(float);

int isnanl(long double);
int isinfl(long double);
int finitel(long double);
#endif
#define MAXFLOAT 3.40282347e+38F
#ifdef __USE_GNU
#define M_El 2.718281828459045235360287471352662498L
#define M_LOG2El 1.442695040888963407359924681001892137L
#define M_LOG10El 0.434294481903251827651128918916605082L
#define M_LN2l 0.693147180559945309417232121458176568L
#define M_LN10l 2.302585092994045684017991454684364208L
#define M_PIl 3.141592653589793238462643383279502884L
#define M_PI_2l 1.570796326794896619231321691639751442L
#define M_PI_4l 0.785398163397448309615660845819875721L
#define M_1_PIl 0.318309886183790671537767526745028724L
#define M_2_PIl 0.636619772367581343075535053490057448L
#define M_2_SQRTPIl 1.128379167095512573896158903121545172L
#define M_SQRT2l 1.414213562373095048801688724209698079L
#define M_SQRT1_2l 0.707106781186547524400844362104849039L
#define M_Ef 2.718281828459045235360287471352662498f
#define M_LOG2Ef 1.442695040888963407359924681001892137f
#define M_LOG10Ef 0.434294481903251827651128918916605082f
#define M_LN2f 0.693147180559945309417232121458176568f
#define M_LN10f 2.302585092994045684017991454684364208f
#define M_PIf 3.141592653589793238462643383279502884f
#define M_PI_2f 1.570796326794896619231321691639751442f
#define M_PI_4f 0.785398163397448309615660845819875721f
#define M_1_PIf 0.318309886183790671537767526745028724f
#define M_2_PIf 0.636619772367581343075535053490057448f
#define M_2_SQRTPIf 1.128379167095512573896158903121545172f
#define M_SQRT2f 1.414213562373095048801688724209698079f
#define M_SQRT1_2f 0.707106781186547524400844362104849039f
#define iszero(x) (((__typeof__(x))(x)) == 0)
#define issubnormal(x) (fpclassify(x) == FP_SUBNORMAL)
int __issignaling(double);
int __issignalingf(float);
int __issignalingl(long double);
#define issignaling(x) \
  (sizeof(x) > 8 ? __issignalingl(x) : sizeof(x) < 8 ? __issignalingf(x) : __issignaling(x))
#define FP_INT_UPWARD 0
#define FP_INT_DOWNWARD 1
#define FP_INT_TOWARDZERO 2
#define FP_INT_TONEARESTFROMZERO 3
#define FP_INT_TONEAREST 4
#endif
#endif
