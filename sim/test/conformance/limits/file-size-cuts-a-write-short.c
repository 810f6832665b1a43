/* Of 26 bytes ten are written; the next byte is a signal and EFBIG; stores into a mapping are not bounded. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"
#include "../say.h"
#include <signal.h>

static volatile int signals;

static void counted(int sig)
{
    signals++;
}

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644);
    signal(SIGXFSZ, counted);
    limit(RLIMIT_FSIZE, 10);
    printf("%zd written, %d signals\n", write(fd, "abcdefghijklmnopqrstuvwxyz", 26), signals);
    long r = write(fd, "x", 1);
    say("one more", r);
    printf("%d signals\n", signals);
    say("ftruncate", ftruncate(fd, 11));
    printf("%d signals\n", signals);
    char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
    p[20] = 'Z';
    say("msync", msync(p, PAGE, MS_SYNC));
    printf("%.10s, %ld bytes\n", p, lseek(fd, 0, SEEK_END));
    return 0;
}
