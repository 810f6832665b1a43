#define _GNU_SOURCE
#include <sys/stat.h>
#include "../faults.h"
#include "../memory.h"

int main(void)
{
    int fd = memfd_create("m", 0);
    struct stat st;
    fstat(fd, &st);
    printf("size %ld, mode %o\n", (long)st.st_size, st.st_mode & 0777);
    printf("%s\n", load(map_file(0x20000000, 1, PROT_READ, MAP_SHARED, fd, 0)));
    return 0;
}
