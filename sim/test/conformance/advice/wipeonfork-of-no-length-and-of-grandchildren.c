/* What children and their children see of memory that is to be wiped, of a wiped length of nothing, and of memory kept again. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

static char *p;

static void look(void)
{
    int filled = 0, zero = 0;
    for (int i = 0; i < 4 * PAGE; i++) {
        filled += p[i] == 3;
        zero += p[i] == 0;
    }
    printf("  %d filled, %d zero\n", filled, zero);
}

static void deeper(void)
{
    child(look);
}

static void with(const char *what, long length, int first, int second, void (*action)(void))
{
    p = anon(0x20000000, 4, RW);
    memset(p, 3, 4 * PAGE);
    puts(what);
    if (madvise(p, length, first) || madvise(p, length, second))
        puts(strerrorname_np(errno));
    child(action);
}

int main(void)
{
    with("wiped", 4 * PAGE, MADV_NORMAL, MADV_WIPEONFORK, look);
    with("no length", 0, MADV_NORMAL, MADV_WIPEONFORK, look);
    with("wiped, grandchild", 4 * PAGE, MADV_NORMAL, MADV_WIPEONFORK, deeper);
    with("kept again", 4 * PAGE, MADV_WIPEONFORK, MADV_KEEPONFORK, look);
    look();
    return 0;
}
