/* Of each six pages of a file those are mapped whose bits a number has: what is then written is seen through every mapping. */
#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    char page[PAGE];
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0777), mapped = 0;
    memset(page, 'b', PAGE);
    write(fd, page, PAGE);
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 6; j++)
            if (i >> j & 1)
                map_file(0x20000000 + mapped++ * PAGE, 1, PROT_READ, MAP_PRIVATE, fd, 6 * i + j);
    memset(page, 'a', PAGE);
    for (int i = 0; i < 6 * 64; i++)
        pwrite(fd, page, PAGE, i * PAGE);
    long wrong = 0;
    for (long i = 0; i < mapped * PAGE; i++)
        wrong += ((char *)0x20000000)[i] != 'a';
    printf("%d mapped, %ld wrong\n", mapped, wrong);
    return 0;
}
