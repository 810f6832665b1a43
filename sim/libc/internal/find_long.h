/* Looking for a long text: comparing at each place would take the product of both lengths. */
#ifndef INTERNAL_FIND_LONG_H
#define INTERNAL_FIND_LONG_H
#include <stddef.h>
#define FACTOR 0x100000001b3UL
#define LONG_NEEDLE 64
char *__find_long(const char *hay, size_t n, const char *needle, size_t length);
#endif
