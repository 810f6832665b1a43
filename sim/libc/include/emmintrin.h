/* Of SSE2's intrinsics: cache lines and fences. The vector types and their operations are not there. */
#ifndef _EMMINTRIN_H_INCLUDED
#define _EMMINTRIN_H_INCLUDED
#include <xmmintrin.h>
static __inline void _mm_clflush(void const *address) { __builtin_ia32_clflush((void *)address); }
static __inline void _mm_lfence(void) { __builtin_ia32_lfence(); }
static __inline void _mm_mfence(void) { __builtin_ia32_mfence(); }
#endif
