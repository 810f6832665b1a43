/* <fcntl.h> alone has struct stat and the S_ names, for whoever has fstat from elsewhere. */
#include <fcntl.h>
#include <stdio.h>

int fstat(int, struct stat *);

int main(void)
{
    struct stat st;

    printf("%zu %d\n", sizeof st, fstat(0, &st) == 0 || S_IRUSR == 0400);
    printf("%o %o\n", S_IFREG, S_IRWXU);
    return 0;
}
