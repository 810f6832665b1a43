#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

/* From root to an ordinary user. */
static void drop(void)
{
    setresgid(1000, 1000, 1000);
    setresuid(1000, 1000, 1000);
}

int main(void)
{
    struct rlimit both = { PAGE, 64 << 20 };
    drop();
    say("lower", setrlimit(RLIMIT_MEMLOCK, &both));
    both.rlim_cur = 8 << 20;
    both.rlim_max = 8 << 20;
    say("soft raised, hard lowered", setrlimit(RLIMIT_MEMLOCK, &both));
    both.rlim_max = 64 << 20;
    say("hard raised again", setrlimit(RLIMIT_MEMLOCK, &both));
    both.rlim_cur = 65 << 20;
    say("soft above hard", setrlimit(RLIMIT_MEMLOCK, &both));
    return 0;
}
