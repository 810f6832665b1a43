#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    char b[64];

    for (int e = 0; e <= 134; e++)
        printf("%d %s\n", e, strerror(e));
    printf("%s\n", strerror(-1));
    printf("%s\n", strerrorname_np(ENOENT) ? "ENOENT" : "?");
    printf("%s\n", strerror_r(EPERM, b, sizeof b) ? "ok" : "?");
    return 0;
}
