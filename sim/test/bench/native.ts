// The native sides of benches: C programs that time themselves. Processor time, their children's included: what else the machine does
// would count otherwise.

/** Includes, and `now()`: nanoseconds of processor time so far. */
export const clock = `#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <sys/mman.h>
#include <sys/resource.h>
static double start;
static double now(void) {
  struct timespec own;
  struct rusage gone;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &own);
  getrusage(RUSAGE_CHILDREN, &gone);
  return own.tv_sec * 1e9 + own.tv_nsec + (gone.ru_utime.tv_sec + gone.ru_stime.tv_sec) * 1e9 + (gone.ru_utime.tv_usec + gone.ru_stime.tv_usec) * 1e3;
}
`

/** A C program that times `body` and prints nanoseconds for each of `units`. The body may set `start` anew. */
export const timed = (before: string, body: string, units: number): string => `${clock}
${before}
int main(void) {
  start = now();
  ${body}
  printf("%f\\n", (now() - start) / ${units}.0);
  return 0;
}
`
