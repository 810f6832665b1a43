#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <unistd.h>

#define PAGES 40

static char buffer[PAGES * 4096];

/* A file whose first pages are cached. Which others are, when so many bytes of it are taken by a read, or sent to another file? */
static void take(int cached, int bytes, int sends)
{
    unsigned char vec[PAGES];
    int other = open("other", O_RDWR | O_CREAT | O_TRUNC, 0600);
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    char *p;

    ftruncate(fd, PAGES * 4096);
    for (int i = 0; i < cached; i++)
        pwrite(fd, "x", 1, i * 4096);
    close(fd);
    fd = open("file", O_RDONLY);
    if (sends)
        sendfile(other, fd, NULL, bytes);
    else
        read(fd, buffer, bytes);
    p = mmap(NULL, PAGES * 4096, PROT_READ, MAP_SHARED, fd, 0);
    mincore(p, PAGES * 4096, vec);
    printf("%2d cached, %6d %s: ", cached, bytes, sends ? "sent" : "read");
    for (int i = 0; i < PAGES; i++)
        putchar('0' + (vec[i] & 1));
    putchar('\n');
    munmap(p, PAGES * 4096);
    close(fd);
    close(other);
}

int main(void)
{
    static const int cached[] = { 1, 2, 3, 5, 12 };

    for (int i = 0; i < 5; i++)
        for (int sends = 0; sends < 2; sends++) {
            take(cached[i], cached[i] * 4096 + 1957, sends);
            take(cached[i], (cached[i] + 1) * 4096, sends);
        }
    return 0;
}
