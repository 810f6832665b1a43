/* Functions of long double that are no algebra and no elementary functions.
 * Differs from Linux: they are computed as those of double, so that digits beyond the 16th differ, and values beyond double's range
 * are infinite or zero. */
#include <math.h>

long double erfl(long double x) {
  return erf((double)x);
}

long double erfcl(long double x) {
  return erfc((double)x);
}

long double lgammal(long double x) {
  return lgamma((double)x);
}

long double tgammal(long double x) {
  return tgamma((double)x);
}
