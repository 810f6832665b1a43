// A full tmpfs: room that was allocated before can be written, no more can be allocated (ENOSPC), a hole gives some back.
#define _GNU_SOURCE
#include "../say.h"
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

enum { BLOCK = 4096, ROOM = 64, HOLE = 16 };

static char block[ROOM * BLOCK];

static void left(const char *what)
{
    struct statfs fs;

    statfs("m", &fs);
    printf("%s: %ld of %ld left\n", what, (long)fs.f_bfree, (long)fs.f_blocks);
}

int main(void)
{
    mkdir("m", 0755);
    say("mount", mount("none", "m", "tmpfs", 0, "size=1m"));
    int fd = open("m/room", O_RDWR | O_CREAT, 0600), fill = open("m/fill", O_RDWR | O_CREAT, 0600);
    left("empty");
    say("room", fallocate(fd, 0, 0, ROOM * BLOCK));
    left("room");
    for (long n; (n = write(fill, block, 5 * BLOCK)) > 0;)
        printf("%ld ", n / BLOCK);
    printf("\nend of it: %s, %ld\n", strerrorname_np(errno), (long)lseek(fill, 0, SEEK_END) / BLOCK);
    left("filled");
    printf("into the room %ld\n", (long)write(fd, block, sizeof block) / BLOCK);
    say("more room", fallocate(fd, 0, ROOM * BLOCK, BLOCK));
    say("much more room", fallocate(fd, 0, 0, 300 * BLOCK));
    left("still");
    say("beyond", pwrite(fd, block, 1, ROOM * BLOCK));
    say("hole", fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, HOLE * BLOCK));
    left("hole");
    say("beyond", pwrite(fd, block, 10, ROOM * BLOCK));
    printf("hole from %ld, data from %ld\n", (long)lseek(fd, 0, SEEK_HOLE), (long)lseek(fd, 0, SEEK_DATA) / BLOCK);
    say("what a hole gave and more", fallocate(fd, 0, 70 * BLOCK, HOLE * BLOCK));
    left("undone");
    say("what a hole gave", fallocate(fd, 0, 70 * BLOCK, (HOLE - 1) * BLOCK));
    left("all");
    close(fd), close(fill);
    say("umount", umount("m"));
    return 0;
}
