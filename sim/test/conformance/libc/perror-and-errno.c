#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    errno = 0;
    close(3);
    printf("%d %s\n", errno, strerror(errno));
    getpid();
    printf("%d\n", errno);
    int saved = errno;
    errno = ENOMEM;
    printf("%m\n");
    errno = saved;
    dup2(2, 1) ;
    printf("this goes to standard error\n");
    perror("prefix");
    return errno == EBADF ? 3 : 4;
}
