#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct value { enum { NUL, BOOLEAN, NUMBER, STRING, ARRAY, OBJECT } type; union { int b; double n; char *s; struct { struct value *items; char **keys; int count; } c; } u; };
static const char *in;
static jmp_buf failed;
static char why[64];

static void fail(const char *f, ...) { va_list ap; va_start(ap, f); vsnprintf(why, sizeof why, f, ap); va_end(ap); longjmp(failed, 1); }
static void skip(void) { while (isspace((unsigned char)*in)) in++; }
static void expect(char c) { skip(); if (*in != c) fail("expected '%c' at '%.6s'", c, in); in++; }

static char *string(void)
{
    char b[100], *o = b;
    expect('"');
    while (*in != '"') { if (!*in) fail("unterminated string"); if (*in == '\\') { in++; switch (*in) { case 'n': *o++ = '\n'; break; case 'u': { char h[5] = { in[1], in[2], in[3], in[4] }; *o++ = (char)strtol(h, NULL, 16); in += 4; break; } default: *o++ = *in; } in++; } else *o++ = *in++; }
    in++; *o = 0;
    return strdup(b);
}

static struct value parse(void)
{
    struct value v = { NUL };
    skip();
    switch (*in) {
    case '{': case '[': {
        char end = *in == '{' ? '}' : ']';
        v.type = *in++ == '{' ? OBJECT : ARRAY; v.u.c.items = NULL; v.u.c.keys = NULL; v.u.c.count = 0;
        for (skip(); *in != end;) {
            int n = v.u.c.count++;
            v.u.c.items = realloc(v.u.c.items, (n + 1) * sizeof v); v.u.c.keys = realloc(v.u.c.keys, (n + 1) * sizeof(char *));
            v.u.c.keys[n] = v.type == OBJECT ? string() : NULL;
            if (v.type == OBJECT) expect(':');
            v.u.c.items[n] = parse();
            skip(); if (*in == ',') in++; else if (*in != end) fail("expected , or %c", end);
            skip();
        }
        in++; return v; }
    case '"': v.type = STRING; v.u.s = string(); return v;
    case 't': case 'f': v.type = BOOLEAN; v.u.b = *in == 't'; in += v.u.b ? 4 : 5; return v;
    case 'n': in += 4; return v;
    default: { char *end; v.type = NUMBER; v.u.n = strtod(in, &end); if (end == in) fail("unexpected '%c'", *in ? *in : '$'); in = end; return v; }
    }
}

static void print(struct value v)
{
    switch (v.type) {
    case NUL: printf("null"); break;
    case BOOLEAN: printf(v.u.b ? "true" : "false"); break;
    case NUMBER: printf("%g", v.u.n); break;
    case STRING: printf("'%s'", v.u.s); break;
    case ARRAY: case OBJECT: putchar("[{"[v.type == OBJECT]); for (int i = 0; i < v.u.c.count; i++) { if (i) printf(", "); if (v.u.c.keys[i]) printf("%s: ", v.u.c.keys[i]); print(v.u.c.items[i]); } putchar("]}"[v.type == OBJECT]);
    }
}

int main(void)
{
    static const char *const texts[] = { "[1, 2.5, -3e2]", "{\"a\": [true, null, {\"b\": \"x\\u0041\\\"\"}], \"c\": {}}", "[1, 2", "{\"k\" 1}", "\"open", "[1 2]", "@", "" };
    for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++) { in = texts[i]; if (setjmp(failed) == 0) print(parse()); else printf("error: %s", why); printf("\n"); }
    return 0;
}
