/* More events than the queue holds, which a setting says: the last one tells that some are lost. */
#include "watch.h"

int main(void)
{
    char buffer[65536] __attribute__((aligned(8)));
    int setting = open("/proc/sys/fs/inotify/max_queued_events", O_RDWR), count = 0;
    struct inotify_event *event = NULL;

    printf("%zd", read(setting, buffer, sizeof buffer));
    buffer[5] = 0;
    printf(" %s\n", buffer);
    close(open("one", O_CREAT | O_WRONLY, 0644));
    watching = inotify_init1(IN_NONBLOCK);
    inotify_add_watch(watching, "one", IN_OPEN | IN_CLOSE);
    for (int i = 0; i < 9000; i++)
        close(open("one", O_RDONLY));
    for (long size; (size = read(watching, buffer, sizeof buffer)) > 0;)
        for (char *at = buffer; at < buffer + size; at += sizeof *event + event->len) {
            event = (void *)at;
            count++;
            if (event->mask & IN_Q_OVERFLOW)
                printf("overflow of %d as event %d\n", event->wd, count);
        }
    printf("%d events\n", count);
    return 0;
}
