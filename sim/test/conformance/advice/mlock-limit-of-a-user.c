// uid: 1000
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

static void report(const char *what, int r)
{
    printf("%s: %s\n", what, r ? strerror(errno) : "ok");
}

int main(void)
{
    struct rlimit limit = { 3 * 4096, 3 * 4096 };
    char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    setrlimit(RLIMIT_MEMLOCK, &limit);
    report("two pages", mlock(p, 2 * 4096));
    report("two more", mlock(p + 2 * 4096, 2 * 4096));
    report("one more", mlock(p + 2 * 4096, 4096));
    report("the same again", mlock(p, 3 * 4096));
    report("unlock one", munlock(p, 4096));
    report("another", mlock(p + 4 * 4096, 4096));
    limit.rlim_cur = 0;
    setrlimit(RLIMIT_MEMLOCK, &limit);
    report("limit 0, length 0", mlock(p, 0));
    return 0;
}
