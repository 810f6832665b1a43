/* The sign of a NaN that the compiler folds, and that the processor makes. */
#include <math.h>
#include <stdio.h>
static double g = -NAN; static float gf=-NAN;
int main(void){ double d=-NAN; float f=-NAN; double z=0; printf("%f %f %f %f %f %f %f\n", d, f, -NAN, g, gf, -d, z/z); printf("%d %d %d\n", signbit(d)!=0, signbit(-NAN)!=0, signbit(NAN)!=0); double e=-(0.0/0.0); printf("%f %f\n", e, 0.0/0.0); double q=INFINITY-INFINITY; printf("%f %f %f\n", q, -q, copysign(NAN,-1)); return 0; }
