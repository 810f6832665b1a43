/* What /proc/self says of identity maps, audit, core dumps and the OOM killer's adjustments, and what a write changes. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static void show(const char *name)
{
    char path[60], text[500];
    ssize_t n;
    int fd;

    snprintf(path, sizeof path, "/proc/self/%s", name);
    fd = open(path, O_RDONLY);
    n = read(fd, text, sizeof text - 1);
    printf("%s (%zd): ", name, n);
    text[n > 0 ? n : 0] = 0;
    printf("%s%s", text, n > 0 && text[n - 1] == '\n' ? "" : "|\n");
    close(fd);
}

static void put(const char *name, const char *text)
{
    char path[60];
    int fd;

    snprintf(path, sizeof path, "/proc/self/%s", name);
    fd = open(path, O_WRONLY);
    errno = 0;
    printf("%s to %s: %zd", text, name, write(fd, text, strlen(text)));
    printf(" %s\n", errno ? strerror(errno) : "");
    close(fd);
}

int main(void)
{
    const char *names[] = {
        "uid_map", "gid_map", "projid_map", "setgroups", "loginuid", "sessionid", "cpuset", "coredump_filter",
        "timerslack_ns", "oom_adj", "oom_score_adj", "timens_offsets", "timers", "ksm_merging_pages", "wchan",
    };

    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        show(names[i]);
    put("coredump_filter", "0x7f");
    show("coredump_filter");
    put("coredump_filter", "21");
    show("coredump_filter");
    put("coredump_filter", "what");
    put("oom_adj", "3");
    show("oom_score_adj");
    show("oom_adj");
    put("oom_adj", "15");
    show("oom_score_adj");
    put("oom_adj", "16");
    put("oom_score_adj", "0");
    show("oom_adj");
    put("timerslack_ns", "60000");
    printf("prctl: %d\n", prctl(PR_GET_TIMERSLACK));
    put("timerslack_ns", "0");
    show("timerslack_ns");
    return 0;
}
