#include <stdio.h>
#include <stdlib.h>
#include <stdarg.h>
#include <string.h>
struct sb { char *s; size_t n, room; };
static void grow(struct sb *b, size_t more) { while (b->n + more + 1 > b->room) b->s = realloc(b->s, b->room = b->room ? b->room * 2 : 8); }
static struct sb *add(struct sb *b, const char *s) { size_t l = strlen(s); grow(b, l); memcpy(b->s + b->n, s, l + 1); b->n += l; return b; }
static struct sb *addf(struct sb *b, const char *f, ...) { va_list ap, aq; int l; va_start(ap, f); va_copy(aq, ap); l = vsnprintf(NULL, 0, f, ap); grow(b, l); vsnprintf(b->s + b->n, l + 1, f, aq); b->n += l; va_end(aq); va_end(ap); return b; }
static struct sb *insert(struct sb *b, size_t at, const char *s) { size_t l = strlen(s); grow(b, l); memmove(b->s + at + l, b->s + at, b->n - at + 1); memcpy(b->s + at, s, l); b->n += l; return b; }
static int replace(struct sb *b, const char *from, const char *to) { int n = 0; size_t at = 0; for (char *p; (p = strstr(b->s + at, from)) != NULL; n++) { at = p - b->s; memmove(p, p + strlen(from), b->n - at - strlen(from) + 1); b->n -= strlen(from); insert(b, at, to); at += strlen(to); } return n; }
int main(void)
{
    struct sb b = { 0 };
    add(add(addf(addf(&b, "%d+%d=%d", 2, 3, 5), " %s %5.2f", "pi", 3.14159), " end"), " and more end");
    printf("%s %zu %zu\n", b.s, b.n, b.room); insert(&b, 0, "start "); printf("%d ", replace(&b, "end", "the very end")); printf("%d ", replace(&b, "e", "")); printf("%s %zu\n", b.s, b.n);
    free(b.s);
    return 0;
}
