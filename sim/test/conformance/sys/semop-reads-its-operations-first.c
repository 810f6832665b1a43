/* semop: too many or no operations, then what is read from the caller, then the set. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/sem.h>

static void try(const char *what, int id, void *operations, size_t count)
{
    errno = 0;
    printf("%s: %d", what, semop(id, operations, count));
    printf(" %s\n", strerror(errno));
}

int main(void)
{
    struct sembuf one = { 0, 1, 0 };
    void *bad = (void *)0x10000;

    try("nothing to do", -1, &one, 0);
    try("too much to do", -1, bad, 501);
    try("unreadable, no such set", -1, bad, 1);
    try("no such set", -1, &one, 1);
    try("no set of that number", 0x7fffffff, &one, 1);
    return 0;
}
