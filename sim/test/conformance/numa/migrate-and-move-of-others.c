/* What migrate_pages and move_pages say of processes that are not there, of masks that cannot be read, and to a user about a process of root. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"
#include "../say.h"
#include <linux/mempolicy.h>
#include <sys/syscall.h>

static unsigned long node = 1;
static char *p;
static int parent;

static void as_a_user(void)
{
    int status = 7;
    void *page = p;
    drop();
    say("user: pages of root", syscall(SYS_migrate_pages, parent, 64, &node, &node));
    say("user: of itself", syscall(SYS_migrate_pages, 0, 64, &node, &node));
    say("user: move pages of root", syscall(SYS_move_pages, parent, 1, &page, NULL, &status, 0));
    say("user: move its own", syscall(SYS_move_pages, 0, 1, &page, NULL, &status, MPOL_MF_MOVE));
    say("user: move all", syscall(SYS_move_pages, 0, 1, &page, NULL, &status, MPOL_MF_MOVE_ALL));
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    p[0] = 1;
    parent = getpid();
    say("itself", syscall(SYS_migrate_pages, 0, 64, &node, &node));
    say("process -1", syscall(SYS_migrate_pages, -1, 64, &node, &node));
    say("more nodes than can be", syscall(SYS_migrate_pages, 0, -1L, &node, &node));
    say("masks at -1", syscall(SYS_migrate_pages, 0, 64, -1L, -1L));
    void *none = mmap(NULL, PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    say("masks without access", syscall(SYS_migrate_pages, 0, 64, none, none));
    munmap(none, PAGE);
    say("masks not mapped", syscall(SYS_migrate_pages, 0, 64, none, none));
    say("mbind, nodes not mapped", syscall(SYS_mbind, p, PAGE, MPOL_PREFERRED, none, 64, 0));
    say("mbind, all flags", syscall(SYS_mbind, p, PAGE, MPOL_DEFAULT, NULL, 0, -1));
    int mode;
    say("policy of address 0", syscall(SYS_get_mempolicy, &mode, NULL, 0, NULL, MPOL_F_ADDR));
    say("policy, all flags", syscall(SYS_get_mempolicy, &mode, NULL, 0, NULL, -1L));
    child(as_a_user);
    return 0;
}
