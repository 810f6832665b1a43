#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    int numbers[] = { 0, EPERM, ENOENT, ESRCH, EINTR, EIO, EBADF, ECHILD, EAGAIN, ENOMEM, EACCES, EFAULT, EBUSY, EEXIST, ENODEV, ENOTDIR,
                      EISDIR, EINVAL, EMFILE, ENOTTY, ETXTBSY, EFBIG, ENOSPC, ESPIPE, EPIPE, ERANGE, ENOSYS, EOVERFLOW, EOPNOTSUPP };
    int signals[] = { SIGHUP, SIGINT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGSEGV, SIGPIPE, SIGALRM, SIGTERM, SIGCHLD, SIGUSR1 };

    for (int i = 0; i < sizeof numbers / sizeof *numbers; i++)
        printf("%d %s\n", numbers[i], strerror(numbers[i]));
    printf("%s\n", strerror(12345));
    printf("%s\n", strerror(-1));
    for (int i = 0; i < sizeof signals / sizeof *signals; i++)
        printf("%d %s\n", signals[i], strsignal(signals[i]));
    return 0;
}
