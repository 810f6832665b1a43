/* Of Intel's intrinsics: cache lines and fences (emmintrin.h). */
#ifndef _IMMINTRIN_H_INCLUDED
#define _IMMINTRIN_H_INCLUDED
#include <emmintrin.h>
#endif
