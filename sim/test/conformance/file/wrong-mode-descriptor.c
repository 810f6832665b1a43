#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void report(const char *what, long r)
{
    printf("%s: %s\n", what, r < 0 ? strerror(errno) : "ok");
}

int main(void)
{
    char c;
    int rd, wr;

    wr = open("file", O_WRONLY | O_CREAT, 0600);
    report("write", write(wr, "a", 1));
    report("read from O_WRONLY", read(wr, &c, 1));
    report("private map of O_WRONLY", (long)mmap(NULL, 4096, PROT_WRITE, MAP_PRIVATE, wr, 0));
    rd = open("file", O_RDONLY);
    report("write to O_RDONLY", write(rd, "b", 1));
    report("ftruncate of O_RDONLY", ftruncate(rd, 10));
    report("shared writable map of O_RDONLY", (long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, rd, 0));
    report("private writable map of O_RDONLY", (long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, rd, 0));
    report("lseek to -1", lseek(rd, -1, SEEK_SET));
    report("lseek with a bad whence", lseek(rd, 0, 99));
    report("read of a closed descriptor", read(99, &c, 1));
    return 0;
}
