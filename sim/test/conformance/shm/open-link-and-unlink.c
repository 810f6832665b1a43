#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    struct stat st;
    int fd = shm_open("/pagewalk-test", O_RDWR | O_CREAT | O_EXCL, 0600);

    printf("open %d\n", fd >= 0);
    int again = shm_open("/pagewalk-test", O_RDWR | O_CREAT | O_EXCL, 0600);
    printf("again: %d %s\n", again, strerror(errno));
    ftruncate(fd, 4096);
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (fork() == 0) {
        int other = shm_open("/pagewalk-test", O_RDWR, 0);
        char *q = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, other, 0);
        strcpy(q, "through the name");
        _exit(0);
    }
    wait(NULL);
    printf("%s\n", p);
    fstat(fd, &st);
    printf("size %ld mode %o\n", (long)st.st_size, st.st_mode);
    printf("unlink %d\n", shm_unlink("/pagewalk-test"));
    int r = shm_unlink("/pagewalk-test");
    printf("unlink %d %s\n", r, strerror(errno));
    r = shm_open("/a/b", O_RDWR | O_CREAT, 0600);
    printf("slash: %d %s\n", r, strerror(errno));
    printf("still mapped: %s\n", p);
    return 0;
}
