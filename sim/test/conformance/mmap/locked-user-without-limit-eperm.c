#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* RLIMIT_MEMLOCK 0 and no CAP_IPC_LOCK. */
int main(void)
{
    limit(RLIMIT_MEMLOCK, 0);
    drop();
    tell("one page", mmap(NULL, PAGE, RW, ANON | MAP_LOCKED, -1, 0));
    tell("without a type", mmap(NULL, PAGE, RW, MAP_ANONYMOUS | MAP_LOCKED, -1, 0));
    return 0;
}
