// PR_SET_MDWE: what is asked for is kept for good, by children and by the next program unless PR_MDWE_NO_INHERIT says otherwise.
#define _GNU_SOURCE
#include "../say.h"
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef PR_SET_MDWE
#define PR_SET_MDWE 65
#define PR_GET_MDWE 66
#endif

static void now(const char *who)
{
    int flags = prctl(PR_GET_MDWE, 0, 0, 0, 0);

    if (flags < 0)
        say(who, flags);
    else
        printf("%s: %d\n", who, flags);
    fflush(stdout);
}

static void in_child(int flags)
{
    fflush(stdout);
    if (fork() == 0) {
        char text[8];
        say("set", prctl(PR_SET_MDWE, flags, 0, 0, 0));
        now("itself");
        for (int other = 0; other < 4; other++) {
            sprintf(text, "then %d", other);
            say(text, prctl(PR_SET_MDWE, other, 0, 0, 0));
        }
        if (fork() == 0) {
            now("its child");
            execl("/proc/self/exe", "again", NULL);
        }
        wait(NULL);
        execl("/proc/self/exe", "again", NULL);
        _exit(1);
    }
    wait(NULL);
}

int main(int argc, char **argv)
{
    if (strcmp(argv[0], "again") == 0) {
        now("the next program");
        return 0;
    }
    now("at first");
    say("bits", prctl(PR_SET_MDWE, 4, 0, 0, 0));
    say("high bits", prctl(PR_SET_MDWE, 1L << 32, 0, 0, 0));
    say("no inheritance of nothing", prctl(PR_SET_MDWE, 2, 0, 0, 0));
    say("third argument", prctl(PR_SET_MDWE, 1, 1, 0, 0));
    say("fifth argument", prctl(PR_SET_MDWE, 1, 0, 0, 1));
    say("asked with an argument", prctl(PR_GET_MDWE, 1, 0, 0, 0));
    say("off", prctl(PR_SET_MDWE, 0, 0, 0, 0));
    in_child(1);
    in_child(3);
    now("the parent");
    return 0;
}
