/* What mlockall locked is busy: an object of eight bytes, a file that is empty, anonymous memory; until munlockall. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

static char *p[3];

static void invalidated(void)
{
    static const char *names[] = { "object", "empty file", "memory" };
    for (int i = 0; i < 3; i++)
        say(names[i], msync(p[i], PAGE, MS_SYNC | MS_INVALIDATE));
}

int main(void)
{
    char name[64];
    sprintf(name, "/pagewalk-busy-%d", getpid());
    int object = shm_open(name, O_RDWR | O_CREAT, 0600);
    shm_unlink(name);
    ftruncate(object, 8);
    p[0] = mmap(NULL, 8, PROT_WRITE, MAP_SHARED, object, 0);
    p[1] = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, open("f", O_RDWR | O_CREAT | O_TRUNC, 0600), 0);
    p[2] = mmap(NULL, PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    invalidated();
    say("mlockall", mlockall(MCL_CURRENT));
    invalidated();
    say("munlockall", munlockall());
    invalidated();
    say("munlockall again", munlockall());
    return 0;
}
