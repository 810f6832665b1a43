// What truncate and ftruncate refuse: as a user, beyond the limit of the size, by path and by descriptor.
#define _GNU_SOURCE
#include "../say.h"
#include "../process.h"
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static char longer[4098], name[257];

int main(void)
{
    int pipes[2];
    sigset_t set;

    mkdir("d", 0700);
    chmod(".", 0777);
    drop();
    close(open("mine", O_RDWR | O_CREAT, 0444));
    close(open("file", O_RDWR | O_CREAT, 0644));
    mkdir("directory", 0700);
    symlink("one", "two");
    symlink("two", "one");
    mkfifo("fifo", 0600);
    memset(longer, 'a', sizeof longer - 1);
    memset(name, 'a', sizeof name - 1);
    limit(RLIMIT_FSIZE, 16 << 20);
    sigemptyset(&set);
    sigaddset(&set, SIGXFSZ);
    sigprocmask(SIG_BLOCK, &set, NULL);
    say("no right to write", truncate("mine", 256));
    say("no right to search", truncate("d/file", 256));
    say("through a file", truncate("file/x", 256));
    say("no address", truncate((char *)8, 256));
    say("a path too long", truncate(longer, 256));
    say("a name too long", truncate(name, 256));
    say("no name", truncate("", 256));
    say("missing", truncate("missing", 256));
    say("a directory", truncate("directory", 256));
    say("beyond the limit", truncate("file", 32 << 20));
    say("at the limit", truncate("file", 16 << 20));
    say("one beyond", truncate("file", (16 << 20) + 1));
    sigpending(&set);
    printf("SIGXFSZ pending %d\n", sigismember(&set, SIGXFSZ));
    say("a circle of links", truncate("one", 256));
    say("a fifo", truncate("fifo", 256));
    say("a device", truncate("/dev/null", 0));
    say("-1", truncate("file", -1));
    say("-1 of a missing one", truncate("missing", -1));
    int fd = open("file", O_RDWR);
    say("f: for reading", ftruncate(open("file", O_RDONLY), 4));
    say("f: for reading a path", ftruncate(open("file", O_PATH), 4));
    say("f: a socket", ftruncate(socket(AF_UNIX, SOCK_STREAM, 0), 4));
    pipe(pipes);
    say("f: a pipe", ftruncate(pipes[1], 4));
    say("f: a directory", ftruncate(open("directory", O_RDONLY), 4));
    say("f: -1", ftruncate(fd, -1));
    say("f: none", ftruncate(-1, 4));
    say("f: none, -1", ftruncate(-1, -1));
    say("f: closed", ftruncate(900, 4));
    say("f: beyond the limit", ftruncate(fd, 32 << 20));
    return 0;
}
