// Writing a read-only private mapping of a file through /proc/self/mem makes a copy each time; dropping it shows the file again.
#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    char text[9] = "";
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0644);

    write(fd, "original", 8);
    close(fd);
    fd = open("file", O_RDONLY);
    char *p = mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0), *q = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
    int memory = open("/proc/self/mem", O_RDWR);
    printf("write %ld: %.8s, shared %.8s\n", (long)pwrite(memory, "changed!", 8, (long)p), p, q);
    printf("of the shared one %ld %s\n", (long)pwrite(memory, "changed!", 8, (long)q), strerrorname_np(errno));
    printf("drop %d: %.8s\n", madvise(p, PAGE, MADV_DONTNEED), p);
    for (int i = 0; i < 200; i++) {
        madvise(p, PAGE, MADV_DONTNEED);
        pwrite(memory, "hacked!!", 8, (long)p);
    }
    pread(fd, text, 8, 0);
    printf("the copy %.8s, the file %s\n", p, text);
    unlink("file");
    return 0;
}
