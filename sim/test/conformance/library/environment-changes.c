#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern char **environ;

static int count(void) { int n = 0; while (environ && environ[n]) n++; return n; }
static const char *get(const char *name) { const char *v = getenv(name); return v ? v : "(unset)"; }

int main(void)
{
    static char mine[] = "PUT=first";
    int before = count();

    printf("%s %s\n", get("LANG"), get("NO_SUCH"));
    printf("%d %s\n", setenv("NEW", "one", 0), get("NEW"));
    printf("%d %s\n", setenv("NEW", "two", 0), get("NEW"));
    printf("%d %s\n", setenv("NEW", "three", 1), get("NEW"));
    printf("%d\n", count() - before);
    printf("%d %s\n", putenv(mine), get("PUT"));
    strcpy(mine, "PUT=other");
    printf("%s\n", get("PUT"));
    printf("%d", unsetenv("NEW")); printf(" %s %d\n", get("NEW"), count() - before);
    printf("%d", setenv("", "x", 1)); printf(" %d\n", errno == EINVAL);
    printf("%d", setenv("a=b", "x", 1)); printf(" %d\n", errno == EINVAL);
    printf("%d", unsetenv("a=b")); printf(" %d\n", errno == EINVAL);
    setenv("EMPTY", "", 1); printf("[%s]\n", get("EMPTY"));
    printf("%s\n", secure_getenv("EMPTY") ? "set" : "unset");
    clearenv(); printf("%d %s\n", count(), get("LANG"));
    setenv("AGAIN", "yes", 1); printf("%d %s\n", count(), environ[0]);
    return 0;
}
