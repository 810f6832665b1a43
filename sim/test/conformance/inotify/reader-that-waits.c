/* A process that sleeps in read is woken by what another one does. */
#include "watch.h"
#include <sys/wait.h>

int main(void)
{
    int status;

    setvbuf(stdout, NULL, _IONBF, 0);
    watching = inotify_init();
    mkdir("d", 0755);
    inotify_add_watch(watching, "d", IN_CREATE | IN_DELETE | IN_CLOSE_WRITE);
    if (fork() == 0) {
        char buffer[4096] __attribute__((aligned(8)));
        struct inotify_event *event = (void *)buffer;
        int seen = 0;

        while (seen < 2) {
            long size = read(watching, buffer, sizeof buffer);

            for (char *at = buffer; at < buffer + size; at += sizeof *event + event->len) {
                event = (void *)at;
                if (event->mask & IN_CLOSE_WRITE)
                    printf("child: %s is whole, %u\n", event->name, event->len), seen++;
            }
        }
        _exit(7);
    }
    usleep(20000);
    close(open("d/one", O_CREAT | O_WRONLY, 0600));
    usleep(20000);
    close(open("d/two", O_CREAT | O_WRONLY, 0600));
    wait(&status);
    printf("%d\n", WEXITSTATUS(status));
    return 0;
}
