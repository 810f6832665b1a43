/* Extended attributes: what a call gives, and the list of names. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

static void gives(const char *what, long result)
{
    printf("%s: %ld%s%s\n", what, result, result == -1 ? " " : "", result == -1 ? strerrorname_np(errno) : "");
}

static void value(const char *path, const char *name)
{
    char text[5000] = "";
    long size = lgetxattr(path, name, text, sizeof text);

    printf("%s: %ld %.*s\n", name, size, size > 40 ? 40 : size < 0 ? 0 : (int)size, text);
    if (size == -1)
        printf("  %s\n", strerrorname_np(errno));
}

static void names(const char *path)
{
    char list[8192];
    long size = llistxattr(path, list, sizeof list);

    printf("names %ld:", size);
    for (char *at = list; size > 0 && at < list + size; at += strlen(at) + 1)
        printf(" %s", at);
    putchar('\n');
}
