#define _GNU_SOURCE
#include <sys/stat.h>
#include "../memory.h"
#include "../say.h"

/* EFAULT before anything was copied; does the file become longer? */
int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT, 0644);
    struct stat st;
    say("unmapped buffer", pwrite(fd, (void *)0x30000000, 10, 100));
    fstat(fd, &st);
    printf("size %ld\n", (long)st.st_size);
    say("over a page border", pwrite(fd, (void *)0x30000000, 10, 8190));
    fstat(fd, &st);
    printf("size %ld\n", (long)st.st_size);
    char *p = anon(0x20000000, 1, RW);
    p[4095] = 'x';
    printf("partly mapped buffer: %ld\n", (long)pwrite(fd, p + 4095, 10, 20000));
    fstat(fd, &st);
    printf("size %ld\n", (long)st.st_size);
    return 0;
}
