/* What a call gave, in one line of output. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

/* "ok", or the name of the errno. */
static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

/* The address, or the name of the errno. */
static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}
