/* mq_notify with a thread: once for each registration, and not where another process waits already. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static volatile int told;

static void on_message(union sigval value)
{
    mqd_t queue = value.sival_int;
    char text[64] = "";

    while (mq_receive(queue, text, sizeof text, NULL) >= 0)
        printf("thread: %s, another %d\n", text, gettid() != getpid());
    told++;
}

static void wait_for(int count)
{
    for (int i = 0; i < 2000 && told < count; i++)
        usleep(1000);
    printf("told %d\n", told);
}

int main(void)
{
    struct mq_attr attributes = { .mq_maxmsg = 4, .mq_msgsize = 64 };
    mqd_t queue;
    struct sigevent event = { .sigev_notify = SIGEV_THREAD, .sigev_notify_function = on_message };

    mq_unlink("/calls");
    queue = mq_open("/calls", O_RDWR | O_CREAT | O_NONBLOCK, 0600, &attributes);
    event.sigev_value.sival_int = queue;
    printf("register %d\n", mq_notify(queue, &event));
    printf("again %d", mq_notify(queue, &event));
    printf(" %s\n", strerror(errno));
    mq_send(queue, "first", 6, 0);
    wait_for(1);
    mq_send(queue, "nobody", 7, 0);
    usleep(20000);
    printf("still %d\n", told);
    printf("register %d\n", mq_notify(queue, &event));
    mq_send(queue, "queue was not empty", 20, 0);
    usleep(20000);
    printf("still %d\n", told);
    printf("remove %d\n", mq_notify(queue, NULL));
    char text[64];
    while (mq_receive(queue, text, sizeof text, NULL) >= 0)
        printf("main: %s\n", text);
    printf("register %d\n", mq_notify(queue, &event));
    mq_send(queue, "last", 5, 0);
    wait_for(2);
    mq_unlink("/calls");
    return 0;
}
