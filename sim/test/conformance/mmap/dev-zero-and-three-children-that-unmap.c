/* Memory of /dev/zero and anonymous memory, mergeable or not: three children take away most of the second half, and the parent all of it. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include <sys/wait.h>

#define HALF (1280L * PAGE)

static void once(int fd, int mergeable)
{
    int flags = MAP_PRIVATE | (fd < 0 ? MAP_ANONYMOUS : 0), status;
    char *p = mmap(NULL, 2 * HALF - PAGE, RW, flags, fd, 0);
    if (mergeable)
        printf("mergeable %d, mg %d\n", madvise(p, 2 * HALF - PAGE, MADV_MERGEABLE) == 0 || errno == EINVAL, flagged(p, "mg"));
    p[HALF] = 1;
    fflush(stdout);
    for (int i = 0; i < 3; i++)
        if (fork() == 0) {
            int r = munmap(p + HALF + PAGE, HALF - 2 * PAGE);
            _exit(r == 0 && p[HALF] == 1 && p[0] == 0 ? 0 : 1);
        }
    printf("munmap %d:", munmap(p, 2 * HALF - PAGE));
    while (wait(&status) > 0)
        printf(" %d", status);
    putchar('\n');
}

int main(void)
{
    int fd = open("/dev/zero", O_RDWR);
    once(-1, 0);
    once(fd, 0);
    once(fd, 1);
    once(-1, 1);
    return 0;
}
