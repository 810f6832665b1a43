// /proc/sys/kernel/shm_next_id: the next segment has that id and the file is -1 again; an id that is taken gives another.
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <unistd.h>

static void ask(const char *text)
{
    int fd = open("/proc/sys/kernel/shm_next_id", O_WRONLY);

    if (fd < 0)
        printf("open: %s\n", strerrorname_np(errno));
    else if (write(fd, text, strlen(text)) < 0)
        printf("write %s: %s\n", text, strerrorname_np(errno));
    close(fd);
}

static void tell(void)
{
    char text[32] = "";
    int fd = open("/proc/sys/kernel/shm_next_id", O_RDONLY);

    read(fd, text, sizeof text - 1);
    printf("now %s", text);
    close(fd);
}

int main(void)
{
    char text[32];
    int id = getpid();

    unshare(CLONE_NEWIPC);
    tell();
    sprintf(text, "%d", id);
    ask(text);
    int first = shmget(0x70e1, 2048, IPC_CREAT | 0600);
    printf("the one asked for %d\n", first == id);
    tell();
    ask(text);
    int second = shmget(0x70e2, 2048, IPC_CREAT | 0600);
    printf("made %d, another %d\n", second >= 0, second != first);
    tell();
    ask("-2");
    ask("x");
    ask("2147483648");
    tell();
    shmctl(first, IPC_RMID, NULL);
    shmctl(second, IPC_RMID, NULL);
    return 0;
}
