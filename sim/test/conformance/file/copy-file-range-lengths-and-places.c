// copy_file_range of several lengths from and to several places, with positions and with offsets given; the time of the file copied to.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PAGE = 4096 };

static char in[4 * PAGE], out[4 * PAGE];

/* What is at a place of a file. */
static int holds(int fd, long at, const char *bytes, long length)
{
    return pread(fd, out, length, at) == length && memcmp(out, bytes, length) == 0;
}

int main(void)
{
    static const long lengths[] = { 11, PAGE - 1, PAGE, PAGE + 1 }, places[] = { -1, 0, 17, PAGE - 1, PAGE, PAGE + 1 };
    int good = 0, moved = 0, zeros = 0, copies = 0;
    struct stat before, after;

    for (unsigned i = 0; i < sizeof in; i++)
        in[i] = 'a' + i % 23;
    int from = open("from", O_RDWR | O_CREAT | O_TRUNC, 0600);
    write(from, in, sizeof in);
    for (int l = 0; l < 4; l++)
        for (int i = 0; i < 6; i++)
            for (int j = 0; j < 6; j++) {
                int to = open("to", O_RDWR | O_CREAT | O_TRUNC, 0600);
                off_t a = places[i], b = places[j], n = 0, r;
                lseek(from, 0, SEEK_SET);
                while (n < lengths[l] && (r = copy_file_range(from, a < 0 ? NULL : &a, to, b < 0 ? NULL : &b, lengths[l] - n, 0)) > 0)
                    n += r;
                long source = places[i] < 0 ? 0 : places[i], place = places[j] < 0 ? 0 : places[j];
                copies++;
                good += holds(to, place, in + source, lengths[l]);
                moved += places[i] < 0 ? lseek(from, 0, SEEK_CUR) == lengths[l] : a == places[i] + lengths[l] && lseek(from, 0, SEEK_CUR) == 0;
                moved += places[j] < 0 ? lseek(to, 0, SEEK_CUR) == lengths[l] : b == places[j] + lengths[l] && lseek(to, 0, SEEK_CUR) == 0;
                memset(out, 'x', sizeof out);
                pread(to, out, place, 0);
                for (int z = 0; z < place; z++)
                    zeros += out[z] == 0;
                close(to);
            }
    printf("%d copies, %d good, %d positions, %d zeros before them\n", copies, good, moved, zeros);
    off_t end = sizeof in - 10;
    int to = open("to", O_RDWR | O_TRUNC);
    fstat(to, &before);
    usleep(20000);
    printf("near the end %ld", (long)copy_file_range(from, &end, to, NULL, 100, 0));
    printf(", at the end %ld", (long)copy_file_range(from, &end, to, NULL, 100, 0));
    end = 1 << 30;
    printf(", beyond it %ld\n", (long)copy_file_range(from, &end, to, NULL, 100, 0));
    fstat(to, &after);
    printf("size %ld, a later time %d\n", (long)after.st_size, after.st_mtim.tv_sec > before.st_mtim.tv_sec || after.st_mtim.tv_nsec > before.st_mtim.tv_nsec);
    int memory = memfd_create("m", 0);
    off_t zero = 0;
    long r = copy_file_range(from, &zero, memory, NULL, 100, 0);
    printf("to another file system %s\n", r < 0 ? strerrorname_np(errno) : "copied");
    return 0;
}
