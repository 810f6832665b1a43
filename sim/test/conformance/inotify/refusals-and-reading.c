/* What inotify refuses, how much read gives, when poll is ready. */
#include "watch.h"

static void say(const char *what, long result)
{
    printf("%s: %ld %s\n", what, result, result < 0 ? strerror(errno) : "");
}

int main(void)
{
    int waiting, pipes[2];
    char buffer[256];

    watching = inotify_init1(IN_NONBLOCK);
    say("flags", inotify_init1(1));
    say("no event", inotify_add_watch(watching, ".", 0));
    say("only a flag", inotify_add_watch(watching, ".", IN_ONLYDIR));
    say("nothing there", inotify_add_watch(watching, "nothing", IN_OPEN));
    say("bad path", inotify_add_watch(watching, (char *)16, IN_OPEN));
    say("bad descriptor", inotify_add_watch(77, ".", IN_OPEN));
    say("other descriptor", inotify_add_watch(1, ".", IN_OPEN));
    say("both", inotify_add_watch(watching, ".", IN_OPEN | IN_MASK_ADD | IN_MASK_CREATE));
    close(open("file", O_CREAT | O_WRONLY, 0644));
    say("only a directory", inotify_add_watch(watching, "file", IN_OPEN | IN_ONLYDIR));
    symlink("file", "link");
    say("link", inotify_add_watch(watching, "link", IN_OPEN | IN_DONT_FOLLOW));
    say("file", inotify_add_watch(watching, "link", IN_OPEN));
    say("same", inotify_add_watch(watching, "file", IN_OPEN));
    say("remove", inotify_rm_watch(watching, 99));
    say("remove elsewhere", inotify_rm_watch(1, 1));
    say("empty", read(watching, buffer, sizeof buffer));
    say("ready", poll(&(struct pollfd){ watching, POLLIN }, 1, 0));
    say("directory", inotify_add_watch(watching, ".", IN_CREATE | IN_OPEN));
    close(open("file", O_RDONLY));
    close(open("a-name-that-is-rather-long", O_CREAT | O_WRONLY, 0644));
    ioctl(watching, FIONREAD, &waiting);
    printf("%d bytes\n", waiting);
    say("ready", poll(&(struct pollfd){ watching, POLLIN | POLLOUT }, 1, 0));
    say("too small", read(watching, buffer, 15));
    say("one", read(watching, buffer, 40));
    say("next", read(watching, buffer, 40));
    say("next", read(watching, buffer, sizeof buffer));
    say("empty", read(watching, buffer, sizeof buffer));
    say("write", write(watching, buffer, 4));
    say("seek", lseek(watching, 0, SEEK_SET));
    pipe(pipes);
    say("name", readlink("/proc/self/fd/3", buffer, sizeof buffer));
    printf("%.18s\n", buffer);
    return 0;
}
