/* A hole that ends in the last page, behind the end of the file: the whole page goes, not the part in the hole. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <sys/stat.h>

static void look(const char *what, int fd, long from, long length)
{
    struct stat st;
    char *p = mmap(NULL, 8 * PAGE, PROT_READ, MAP_SHARED, fd, 0);

    say(what, fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, from, length));
    resident(what, p, 8);
    fstat(fd, &st);
    printf("%ld bytes, %ld blocks\n", (long)st.st_size, (long)st.st_blocks);
    munmap(p, 8 * PAGE);
}

int main(void)
{
    const char *names[] = { "on-disk", "/dev/shm/hole-beyond" };

    for (int i = 0; i < 2; i++) {
        int fd = file(names[i], 8);

        ftruncate(fd, 7 * PAGE + 1);
        fsync(fd);
        look("before the end", fd, 2 * PAGE + 100, PAGE);
        look("behind the end", fd, 4 * PAGE + 2188, 3 * PAGE);
        look("wholly behind", fd, 7 * PAGE + 2, PAGE);
        look("from the last byte on", fd, 6 * PAGE + 1, 40 * PAGE);
        unlink(names[i]);
        close(fd);
    }
    return 0;
}
