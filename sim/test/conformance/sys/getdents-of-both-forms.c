/* getdents and getdents64: records of their own layouts, types, a buffer that is too small. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

struct old_entry {
    unsigned long ino, off;
    unsigned short reclen;
    char name[];
};

static int compare(const void *a, const void *b)
{
    return strcmp(a, b);
}

int main(void)
{
    static char buffer[4096], lines[32][80];
    int fd, count = 0;
    long size;

    mkdir("listed", 0755);
    close(open("listed/a", O_CREAT | O_WRONLY, 0644));
    close(open("listed/seven77", O_CREAT | O_WRONLY, 0644));
    mkdir("listed/folder", 0755);
    symlink("a", "listed/link");
    mkfifo("listed/pipe", 0644);
    fd = open("listed", O_RDONLY | O_DIRECTORY);
    size = syscall(SYS_getdents, fd, buffer, sizeof buffer);
    for (char *at = buffer; at < buffer + size;) {
        struct old_entry *entry = (void *)at;

        snprintf(lines[count++], 80, "%s length %d type %d", entry->name, entry->reclen, at[entry->reclen - 1]);
        at += entry->reclen;
    }
    printf("%ld bytes, then %ld\n", size, syscall(SYS_getdents, fd, buffer, sizeof buffer));
    lseek(fd, 0, SEEK_SET);
    size = syscall(SYS_getdents64, fd, buffer, sizeof buffer);
    for (char *at = buffer; at < buffer + size; at += *(unsigned short *)(at + 16))
        snprintf(lines[count++], 80, "%s length64 %d type %d", at + 19, *(unsigned short *)(at + 16), at[18]);
    qsort(lines, count, 80, compare);
    for (int i = 0; i < count; i++)
        puts(lines[i]);
    lseek(fd, 0, SEEK_SET);
    printf("%ld", syscall(SYS_getdents, fd, buffer, 8));
    printf(" %s\n", strerror(errno));
    printf("%ld", syscall(SYS_getdents, 77, buffer, 8));
    printf(" %s\n", strerror(errno));
    printf("%ld", syscall(SYS_getdents, fd, (char *)16, 100));
    printf(" %s\n", strerror(errno));
    fd = open("listed/a", O_RDONLY);
    printf("%ld", syscall(SYS_getdents, fd, buffer, 100));
    printf(" %s\n", strerror(errno));
    return 0;
}
