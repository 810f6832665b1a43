#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/stat.h>
#include "../sweep.h"

/* memfd_create by flags and names, and what seals each leaves open. */
int main(void)
{
    for (unsigned f = 0; f < 70; f++) {
        unsigned flags = f < 64 ? f : f == 64 ? 0x80 : f == 65 ? 0x54000004 : f == 66 ? 0x78000004 : f == 67 ? 0x40000000 : f == 68 ? 0x80000000 : 0x04000004;
        int fd = memfd_create("x", flags);
        printf("memfd %x: %c", flags, word(fd < 0 ? -1 : 0));
        if (fd >= 0) {
            struct stat st;
            fstat(fd, &st);
            printf(" mode %o seals %x %c", st.st_mode & 0777, fcntl(fd, F_GET_SEALS), word(fcntl(fd, F_ADD_SEALS, 0)));
            for (int s = 0; s < 8; s++) printf(" %c", word(fcntl(fd, F_ADD_SEALS, 1 << s)));
            printf(" %x", fcntl(fd, F_GET_SEALS));
            printf(" %c %c %c", word(ftruncate(fd, 4096)), word(fchmod(fd, 0700)), word(fchmod(fd, 0600)));
            close(fd);
        }
        puts("");
    }
    char name[300];
    memset(name, 'a', 299);
    name[299] = 0;
    for (int n = 247; n < 253; n++) {
        name[n] = 0;
        printf("name of %d: %c\n", n, word(memfd_create(name, 0)));
        name[n] = 'a';
    }
    printf("name: %c %c %c\n", word(memfd_create("", 0)), word(memfd_create("a/b", 0)), word(syscall(SYS_memfd_create, 8L, 0)));
    return 0;
}
