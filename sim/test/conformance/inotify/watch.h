/* What an inotify descriptor has to tell, in words. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

static int watching;

static void names_of(unsigned mask)
{
    static const char *names[] = { "ACCESS", "MODIFY", "ATTRIB", "CLOSE_WRITE", "CLOSE_NOWRITE", "OPEN", "MOVED_FROM",
                                   "MOVED_TO", "CREATE", "DELETE", "DELETE_SELF", "MOVE_SELF" };

    for (int bit = 0; bit < 12; bit++)
        if (mask & 1u << bit)
            printf(" %s", names[bit]);
    if (mask & IN_UNMOUNT) printf(" UNMOUNT");
    if (mask & IN_Q_OVERFLOW) printf(" Q_OVERFLOW");
    if (mask & IN_IGNORED) printf(" IGNORED");
    if (mask & IN_ISDIR) printf(" ISDIR");
}

/* All that waits; cookies are told apart and not printed. */
static void events(const char *what)
{
    char buffer[8192] __attribute__((aligned(8)));
    struct pollfd ready = { watching, POLLIN };
    unsigned cookie = 0;

    printf("%s:", what);
    while (poll(&ready, 1, 0) > 0) {
        long size = read(watching, buffer, sizeof buffer);

        for (char *at = buffer; at < buffer + size;) {
            struct inotify_event *event = (void *)at;

            printf(" [%d", event->wd);
            names_of(event->mask);
            if (event->cookie)
                printf(event->cookie == cookie ? " same" : " cookie");
            cookie = event->cookie;
            if (event->len)
                printf(" %s/%u", event->name, event->len);
            putchar(']');
            at += sizeof *event + event->len;
        }
    }
    putchar('\n');
}
