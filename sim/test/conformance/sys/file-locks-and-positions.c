#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int a = open("f", O_RDWR | O_CREAT | O_TRUNC, 0600), b = open("f", O_RDWR), d = dup(a), status;
    char text[8] = "";

    write(a, "abcdef", 6);
    printf("%ld %ld %ld\n", (long)lseek(a, 0, SEEK_CUR), (long)lseek(d, 0, SEEK_CUR), (long)lseek(b, 0, SEEK_CUR));
    read(b, text, 3); printf("%s\n", text);
    fflush(stdout);
    if (fork() == 0) { lseek(a, 1, SEEK_SET); read(b, text, 2); _exit(0); }
    wait(&status);
    printf("%ld %ld\n", (long)lseek(a, 0, SEEK_CUR), (long)lseek(b, 0, SEEK_CUR));
    close(d);
    d = open("f", O_WRONLY | O_APPEND); lseek(d, 0, SEEK_SET); write(d, "gh", 2); printf("%ld\n", (long)lseek(d, 0, SEEK_CUR));
    write(a, "XY", 2); pread(b, text, 8, 0); printf("%.8s\n", text);
    printf("%d ", flock(a, LOCK_EX)); printf("%d", flock(b, LOCK_EX | LOCK_NB)); printf(" %d ", errno == EWOULDBLOCK); printf("%d ", flock(a, LOCK_UN)); printf("%d\n", flock(b, LOCK_SH | LOCK_NB));
    return 0;
}
