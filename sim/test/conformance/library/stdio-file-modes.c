#include <errno.h>
#include <stdio.h>
#include <string.h>

static void show(const char *path)
{
    FILE *f = fopen(path, "r");
    int c;

    printf("[");
    while (f && (c = fgetc(f)) != EOF)
        putchar(c == '\n' ? '$' : c);
    printf("]\n");
    if (f)
        fclose(f);
}

int main(void)
{
    static const char *const modes[] = { "r", "w", "a", "r+", "w+", "a+", "rb", "wx", "x", "", "we" };
    FILE *f;
    char b[20];

    f = fopen("none", "r"); printf("%d %s\n", f == NULL, strerror(errno));
    f = fopen("none", "r+"); printf("%d\n", f == NULL);
    for (unsigned i = 0; i < sizeof modes / sizeof *modes; i++) {
        f = fopen("file", "w"); fputs("0123456789\n", f); fclose(f);
        errno = 0;
        f = fopen("file", modes[i]);
        printf("%s: ", modes[i]);
        if (!f) { printf("%s\n", strerror(errno)); continue; }
        printf("tell %ld, ", ftell(f));
        printf("write %d, ", fputs("AB", f) >= 0 ? fflush(f) : -2);
        printf("tell %ld, ", ftell(f));
        rewind(f);
        printf("read %d ", fgets(b, sizeof b, f) != NULL);
        fclose(f);
        show("file");
    }
    f = fopen("file", "a+"); fputs("tail", f); fseek(f, 0, SEEK_SET); fputs("end", f); fclose(f); show("file");
    f = fopen("file", "r+"); fseek(f, 3, SEEK_SET); fputs("xyz", f); fseek(f, -2, SEEK_END); fputc('!', f); fclose(f); show("file");
    f = fopen("file", "w+"); fputs("hello", f); fseek(f, 1, SEEK_SET); printf("%c", fgetc(f)); fseek(f, 0, SEEK_CUR); fputc('L', f); rewind(f); printf(" %s\n", fgets(b, 20, f)); fclose(f);
    printf("%d %s\n", fopen("/", "w") == NULL, strerror(errno));
    printf("%d %d\n", remove("file"), remove("file"));
    return 0;
}
