// The native sides of benches: C programs that time themselves.

/** A C program that times `body` and prints nanoseconds for each of `units`. */
export const timed = (before: string, body: string, units: number): string => `
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <sys/mman.h>
${before}
int main(void) {
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  ${body}
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%f\\n", ((end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec)) / ${units}.0);
  return 0;
}
`
