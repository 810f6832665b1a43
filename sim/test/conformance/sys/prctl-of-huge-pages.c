/* PR_SET_THP_DISABLE and PR_GET_THP_DISABLE: their unused arguments must be zero; a child has what its parent set. */
#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"
#include <sys/prctl.h>

static void told(void)
{
    printf("told %d\n", prctl(PR_GET_THP_DISABLE, 0, 0, 0, 0));
}

int main(void)
{
    told();
    say("set, third argument", prctl(PR_SET_THP_DISABLE, 0, 1, 0, 0));
    say("set, fourth", prctl(PR_SET_THP_DISABLE, 0, 0, 1, 0));
    say("set, fifth", prctl(PR_SET_THP_DISABLE, 0, 0, 0, 1));
    say("get, second", prctl(PR_GET_THP_DISABLE, 1, 0, 0, 0));
    say("get, third", prctl(PR_GET_THP_DISABLE, 0, 1, 0, 0));
    say("get, fifth", prctl(PR_GET_THP_DISABLE, 0, 0, 0, 1));
    say("set", prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0));
    told();
    child(told);
    say("set to 7", prctl(PR_SET_THP_DISABLE, 7, 0, 0, 0));
    told();
    say("reset", prctl(PR_SET_THP_DISABLE, 0, 0, 0, 0));
    told();
    say("not an option", prctl(999, 1, 0, 0, 0));
    return 0;
}
