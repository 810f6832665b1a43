// What copy_file_range refuses to copy to and from: descriptors, kinds of files, flags, ranges that overlap, places that are too far.
#define _GNU_SOURCE
#include "../say.h"
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static int from;

static void copy(const char *what, int to, off_t at, size_t length, unsigned flags)
{
    off_t zero = 0;

    say(what, copy_file_range(from, &zero, to, &at, length, flags));
}

int main(void)
{
    off_t at;
    int pipes[2];

    from = open("from", O_RDWR | O_CREAT | O_TRUNC, 0600);
    write(from, "the contents of the file", 24);
    int to = open("to", O_RDWR | O_CREAT | O_TRUNC, 0600), again = open("from", O_RDWR);
    pipe(pipes);
    mkfifo("fifo", 0600);
    copy("for reading", open("to", O_RDONLY), 0, 10, 0);
    copy("appending", open("to", O_RDWR | O_APPEND), 0, 10, 0);
    copy("a path", open("to", O_PATH), 0, 10, 0);
    copy("a directory", open(".", O_RDONLY | O_DIRECTORY), 0, 10, 0);
    copy("-1", -1, 0, 10, 0);
    copy("flags -1", to, 0, 10, -1);
    copy("flags 1", to, 0, 10, 1);
    copy("/dev/null", open("/dev/null", O_RDWR), 0, 10, 0);
    copy("a fifo", open("fifo", O_RDWR), 0, 10, 0);
    copy("a pipe's end for reading", pipes[0], 0, 10, 0);
    copy("a pipe", pipes[1], 0, 10, 0);
    copy("itself, overlapping", again, 5, 10, 0);
    copy("itself, beside it", again, 12, 10, 0);
    copy("itself, at once", from, 0, 10, 0);
    copy("a length that wraps", to, 0x7ffffffffffff000, (size_t)-1, 0);
    copy("a place too far", to, 0x7ffffffffffff000, 10, 0);
    copy("the last place", to, 0x7fffffffffffffff, 1, 0);
    copy("a negative place", to, -1, 10, 0);
    copy("nothing", to, 0, 0, 0);
    at = -1;
    say("from a negative place", copy_file_range(from, &at, to, NULL, 10, 0));
    say("from one for writing", copy_file_range(open("from", O_WRONLY), NULL, to, NULL, 10, 0));
    say("from a directory", copy_file_range(open(".", O_RDONLY), NULL, to, NULL, 10, 0));
    say("from a pipe", copy_file_range(pipes[0], NULL, to, NULL, 10, 0));
    say("from nowhere", copy_file_range(from, (off_t *)8, to, NULL, 10, 0));
    say("to nowhere", copy_file_range(from, NULL, to, (off_t *)8, 10, 0));
    struct rlimit most = { 100, 100 };
    setrlimit(RLIMIT_FSIZE, &most);
    signal(SIGXFSZ, SIG_IGN);
    copy("up to the limit", to, 95, 24, 0);
    copy("behind the limit", to, 100, 24, 0);
    printf("size %ld\n", (long)lseek(to, 0, SEEK_END));
    return 0;
}
