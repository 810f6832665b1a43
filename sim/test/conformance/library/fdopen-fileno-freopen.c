#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0644), saved;
    FILE *f = fdopen(fd, "w+");
    char b[40];

    printf("%d %d %d\n", fileno(stdin), fileno(stdout), fileno(f) == fd);
    fprintf(f, "through the stream\n");
    printf("%ld\n", (long)lseek(fd, 0, SEEK_CUR));
    fflush(f);
    printf("%ld\n", (long)lseek(fd, 0, SEEK_CUR));
    rewind(f);
    printf("%s", fgets(b, sizeof b, f));
    fclose(f);
    printf("%d %d\n", write(fd, "x", 1) == -1, errno == EBADF);
    fd = open("file", O_RDONLY);
    printf("%d", fdopen(fd, "w") == NULL); printf(" %d\n", errno == EINVAL);
    printf("%d", fdopen(77, "r") == NULL); printf(" %d\n", errno == EBADF);
    fflush(stdout);
    saved = dup(1);
    freopen("captured", "w", stdout);
    printf("into the file\n");
    fflush(stdout);
    dup2(saved, 1);
    printf("back again\n");
    f = fopen("captured", "r");
    printf("%s", fgets(b, sizeof b, f));
    f = freopen(NULL, "r", f);
    printf("%d %s", f != NULL, fgets(b, 5, f)); printf("\n");
    return 0;
}
