/* Streams whose reading, writing, seeking and closing are the program's functions. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct box { char text[64]; size_t length, at; int calls; };

static ssize_t box_read(void *c, char *to, size_t n)
{
    struct box *b = c;
    b->calls++;
    size_t left = b->length - b->at;
    if (n > left) n = left;
    if (n > 5) n = 5;
    memcpy(to, b->text + b->at, n);
    b->at += n;
    return n;
}
static ssize_t box_write(void *c, const char *from, size_t n)
{
    struct box *b = c;
    b->calls++;
    printf("[write %zu]", n);
    if (b->at + n > sizeof b->text) n = sizeof b->text - b->at;
    memcpy(b->text + b->at, from, n);
    b->at += n;
    if (b->at > b->length) b->length = b->at;
    return n;
}
static int box_seek(void *c, off64_t *to, int whence)
{
    struct box *b = c;
    printf("[seek %d %d]", (int)*to, whence);
    long base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (long)b->at : (long)b->length;
    if (base + *to < 0) return -1;
    b->at = base + *to;
    *to = b->at;
    return 0;
}
static int box_close(void *c) { printf("[close]"); return 0; }

int main(void)
{
    struct box b = {"", 0, 0, 0};
    cookie_io_functions_t all = {box_read, box_write, box_seek, box_close};
    FILE *f = fopencookie(&b, "w+", all);
    printf("%d", fprintf(f, "hello %d world\n", 7));
    printf(" %zu", b.length);
    printf(" %d", fflush(f));
    printf(" %zu\n", b.length);
    printf("%d", fputs("second line\n", f) >= 0);
    printf(" %d", fseek(f, 6, SEEK_SET));
    char line[40];
    printf(" %s", fgets(line, sizeof line, f));
    printf("tell %ld", ftell(f));
    printf(" char %c", fgetc(f));
    printf(" tell %ld", ftell(f));
    printf(" fileno %d\n", fileno(f));
    rewind(f);
    int n = 0;
    while (fgetc(f) != EOF) n++;
    printf("%d characters, eof %d error %d\n", n, feof(f) != 0, ferror(f) != 0);
    printf(" %d\n", fclose(f));

    cookie_io_functions_t only_read = {box_read, 0, 0, 0};
    b.at = 0;
    f = fopencookie(&b, "r", only_read);
    n = fread(line, 1, 12, f);
    printf("%d %.12s", n, line);
    printf(" seek %d", fseek(f, 0, SEEK_SET));
    printf(" put %d", fputc('x', f));
    printf(" close %d\n", fclose(f));

    cookie_io_functions_t nothing = {0, 0, 0, 0};
    f = fopencookie(0, "r+", nothing);
    setvbuf(f, 0, _IONBF, 0);
    n = fgetc(f);
    printf("%d %d %d", n, feof(f) != 0, ferror(f) != 0);
    clearerr(f);
    n = fputc('x', f);
    printf(" %d %d\n", n, ferror(f) != 0);
    printf("%d\n", fclose(f));
    return 0;
}
