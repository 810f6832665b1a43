#include <errno.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    FILE *f = tmpfile();
    fpos_t mark;
    char b[16];
    int c;

    for (int i = 0; i < 10000; i++)
        fputc('a' + i % 26, f);
    printf("%ld\n", ftell(f));
    fseek(f, 5000, SEEK_SET); printf("%c %ld\n", fgetc(f), ftell(f));
    fgetpos(f, &mark);
    fseek(f, -1, SEEK_END); c = fgetc(f); printf("%c %d", c, feof(f) != 0);
    c = fgetc(f); printf(" %d %d\n", c, feof(f) != 0);
    fsetpos(f, &mark); printf("%d %c\n", feof(f) != 0, fgetc(f));
    printf("%d", fseek(f, -1, SEEK_SET)); printf(" %d\n", errno == EINVAL);
    printf("%d", fseek(f, 0, 9)); printf(" %d\n", errno == EINVAL);
    fseek(f, 20000, SEEK_SET); printf("%ld %d\n", ftell(f), fgetc(f));
    fputc('z', f); fseek(f, 15000, SEEK_SET); printf("%d\n", fgetc(f));
    fseeko(f, 20000, SEEK_SET); printf("%c %ld\n", fgetc(f), (long)ftello(f));
    clearerr(f); printf("%d %d\n", feof(f), ferror(f));
    rewind(f);
    ungetc('!', f); printf("%c%c %ld\n", getc(f), getc(f), ftell(f));
    fseek(f, 3, SEEK_SET); ungetc('x', f); printf("%ld ", ftell(f)); fseek(f, 0, SEEK_CUR); printf("%c\n", getc(f));
    printf("%d\n", ungetc(EOF, f));
    fclose(f);
    f = fopen("ro", "w"); printf("%d %d", fgetc(f), ferror(f) != 0); clearerr(f); printf(" %d\n", ferror(f)); fclose(f);
    f = fopen("ro", "r"); printf("%d %d\n", fputc('x', f), ferror(f) != 0); printf("%d %s\n", errno == EBADF, strerror(errno)); fclose(f);
    f = fopen("/dev/full", "w"); fputs("text", f); printf("%d", fflush(f)); printf(" %d\n", errno == ENOSPC); fclose(f);
    return 0;
}
