// truncate and ftruncate to less and to more: the size, the bytes that stay, zeros behind; the position stays where it is.
#define _GNU_SOURCE
#include "../say.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static int fd;

static void look(const char *what, int result)
{
    static char bytes[1024];
    struct stat st;
    int letters = 0, zeros = 0;

    fstat(fd, &st);
    long n = pread(fd, bytes, sizeof bytes, 0);
    for (int i = 0; i < n; i++)
        letters += bytes[i] == 'a', zeros += bytes[i] == 0;
    printf("%s: %d, size %ld, %d letters, %d zeros, position %ld\n", what, result, (long)st.st_size, letters, zeros, (long)lseek(fd, 0, SEEK_CUR));
}

int main(void)
{
    char letters[1024];

    memset(letters, 'a', sizeof letters);
    fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0644);
    write(fd, letters, sizeof letters);
    lseek(fd, 700, SEEK_SET);
    look("full", 0);
    look("ftruncate 256", ftruncate(fd, 256));
    look("ftruncate 512", ftruncate(fd, 512));
    pwrite(fd, letters, sizeof letters, 0);
    look("full", 0);
    look("truncate 256", truncate("file", 256));
    look("truncate 512", truncate("file", 512));
    look("the same again", truncate("file", 512));
    printf("write at the position %ld\n", (long)write(fd, "aaa", 3));
    look("behind a hole", 0);
    look("to nothing", truncate("file", 0));
    return 0;
}
