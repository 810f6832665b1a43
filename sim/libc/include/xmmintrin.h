/* Of SSE's intrinsics: the fence of stores. */
#ifndef _XMMINTRIN_H_INCLUDED
#define _XMMINTRIN_H_INCLUDED
static __inline void _mm_sfence(void) { __builtin_ia32_sfence(); }
#endif
