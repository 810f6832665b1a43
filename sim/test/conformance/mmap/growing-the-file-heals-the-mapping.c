#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"

int main(void)
{
    int fd = file("f", 1);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    printf("before %s\n", store(p + PAGE, 'x'));
    ftruncate(fd, 2 * PAGE);
    printf("after %s\n", store(p + PAGE, 'x'));
    return 0;
}
