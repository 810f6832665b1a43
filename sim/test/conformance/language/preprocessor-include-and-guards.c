#include <stdio.h>
#include <stdio.h>
#include <string.h>
#include <stddef.h>
#include <stdbool.h>
#define HEADER <limits.h>
#include HEADER
#ifndef _STDIO_H
#error "the header has its guard"
#endif
#ifdef __has_include
# if __has_include(<errno.h>)
#  include <errno.h>
# endif
# if __has_include(<no/such/header.h>)
#  error no such header
# endif
#endif
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused"
#pragma once_more
#define NOTHING
#
# /* an empty directive */
#line 100 "renamed.c"

int main(void)
{
    printf("%d %s\n", __LINE__, __FILE__);
#line 7
    printf("%d %s\n", __LINE__, __FILE__);
    printf("%d %d\n", CHAR_BIT, errno);
    printf("%s\n", __func__);
    _Pragma("GCC diagnostic pop")
    printf("%d\n", __INCLUDE_LEVEL__);
    return NOTHING 0;
}
