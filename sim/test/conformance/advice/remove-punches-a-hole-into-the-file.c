#define _GNU_SOURCE
#include <sys/stat.h>
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 3);
    char *p = map_file(0x20000000, 3, RW, MAP_SHARED, fd, 0);
    struct stat st;
    say("MADV_REMOVE", madvise(p + PAGE, PAGE, MADV_REMOVE));
    fstat(fd, &st);
    printf("%c %d %c, size %ld\n", p[0], p[PAGE], p[2 * PAGE], (long)st.st_size);
    return 0;
}
