#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"

#define PAGE 4096L

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
