/* Maps a part of a file given by offset and length and writes it to standard output. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define handle_error(msg) \
    do { perror(msg); exit(EXIT_FAILURE); } while (0)

static void show(const char *name, off_t offset, size_t length)
{
    int fd;
    off_t pa_offset;
    ssize_t s;
    char *addr;
    struct stat sb;

    fd = open(name, O_RDONLY);
    if (fd == -1)
        handle_error("open");
    if (fstat(fd, &sb) == -1)
        handle_error("fstat");
    pa_offset = offset & ~(sysconf(_SC_PAGE_SIZE) - 1);
    if (offset >= sb.st_size) {
        fprintf(stderr, "offset is past end of file\n");
        exit(EXIT_FAILURE);
    }
    if (offset + (off_t)length > sb.st_size)
        length = sb.st_size - offset;
    addr = mmap(NULL, length + offset - pa_offset, PROT_READ, MAP_PRIVATE, fd, pa_offset);
    if (addr == MAP_FAILED)
        handle_error("mmap");
    s = write(STDOUT_FILENO, addr + offset - pa_offset, length);
    if (s != (ssize_t)length)
        handle_error("write");
    munmap(addr, length + offset - pa_offset);
    close(fd);
}

int main(void)
{
    FILE *f = fopen("text", "w");

    for (int i = 0; i < 1000; i++)
        fprintf(f, "line number %d\n", i);
    fclose(f);
    show("text", 5000, 100);
    putchar('\n');
    fflush(stdout);
    show("text", 16800, 5000);
    show("text", 100000, 1);
    return 0;
}
