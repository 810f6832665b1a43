#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    FILE *f = fopen("f", "w"), *full = fopen("/dev/full", "w");
    int a, b, c;

    a = printf("abc\n"); b = puts("de"); c = putchar('f');
    printf(" %d %d %d\n", a, b >= 0, c);
    a = fprintf(f, "%s %d", "file", 42); b = fputs("x", f) >= 0; c = fputc(300, f);
    printf("%d %d %d\n", a, b, c);
    fclose(f); f = fopen("f", "r");
    errno = 0; a = fprintf(f, "no"); printf("%d %d %d\n", a, errno == EBADF, ferror(f) != 0);
    setvbuf(full, NULL, _IONBF, 0);
    errno = 0; a = fprintf(full, "text"); printf("%d %d %d\n", a, errno == ENOSPC, ferror(full) != 0);
    clearerr(full); setvbuf(full, NULL, _IOFBF, 100); a = fprintf(full, "short"); b = fclose(full); printf("%d %d %d\n", a, b, errno == ENOSPC);
    fflush(stdout); a = dprintf(1, "direct %d\n", 1); printf("%d\n", a);
    a = snprintf(NULL, 0, "%*s", 100, ""); printf("%d\n", a);
    return 0;
}
