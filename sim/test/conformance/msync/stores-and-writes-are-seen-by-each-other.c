/* After MS_ASYNC a read gives what was stored; after MS_INVALIDATE a load gives what was written; together with MS_SYNC too. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char text[256];
    int fd = file("f", 1), same = 0;
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    memset(p + 100, 1, 256);
    say("async", msync(p, PAGE, MS_ASYNC));
    pread(fd, text, 256, 100);
    for (int i = 0; i < 256; i++)
        same += text[i] == 1;
    printf("%d\n", same);
    pwrite(fd, "Testing", 7, 100);
    say("invalidate", msync(p, PAGE, MS_INVALIDATE));
    printf("%.7s\n", p + 100);
    p[100] = 'J';
    say("sync and invalidate", msync(p, PAGE, MS_SYNC | MS_INVALIDATE));
    pread(fd, text, 7, 100);
    printf("%.7s\n", text);
    say("async and invalidate", msync(p, PAGE, MS_ASYNC | MS_INVALIDATE));
    return 0;
}
