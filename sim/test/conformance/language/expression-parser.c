#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *at;
static char error[40];

static long expression(int level);

static long primary(void)
{
    while (isspace((unsigned char)*at)) at++;
    if (*at == '(') {
        long v;
        at++;
        v = expression(0);
        if (*at == ')') at++; else sprintf(error, "expected ) at '%.5s'", at);
        return v;
    }
    if (*at == '-') { at++; return -primary(); }
    if (*at == '~') { at++; return ~primary(); }
    if (isdigit((unsigned char)*at)) { char *end; long v = strtol(at, &end, 0); at = end; return v; }
    sprintf(error, "unexpected '%c'", *at);
    return 0;
}

static const struct { const char *op; int level; } ops[] = { { "||", 1 }, { "|", 2 }, { "&", 3 }, { "<<", 4 }, { "+", 5 }, { "-", 5 }, { "*", 6 }, { "/", 6 }, { "%", 6 } };

static long expression(int level)
{
    long left = primary();

    for (;;) {
        unsigned i;
        while (isspace((unsigned char)*at)) at++;
        for (i = 0; i < sizeof ops / sizeof *ops; i++)
            if (!strncmp(at, ops[i].op, strlen(ops[i].op)))
                break;
        if (i == sizeof ops / sizeof *ops || ops[i].level <= level)
            return left;
        at += strlen(ops[i].op);
        long right = expression(ops[i].level);
        switch (ops[i].op[0]) {
        case '|': left = ops[i].op[1] ? left || right : left | right; break;
        case '&': left &= right; break;
        case '<': left <<= right; break;
        case '+': left += right; break;
        case '-': left -= right; break;
        case '*': left *= right; break;
        case '/': if (!right) { strcpy(error, "division by zero"); return 0; } left /= right; break;
        case '%': if (!right) { strcpy(error, "division by zero"); return 0; } left %= right; break;
        }
    }
}

int main(void)
{
    static const char *const tests[] = { "1 + 2 * 3", "(1+2)*3", "10 - 4 - 3", "0x10 << 2 | 1", "-(3 - 5) * ~0", "7 / 0", "2 * (3", "1 + ", "100 % 7 * 2", "0 || 5", "6 & 3 + 1" };

    for (unsigned i = 0; i < sizeof tests / sizeof *tests; i++) {
        at = tests[i];
        error[0] = 0;
        long v = expression(0);
        if (error[0]) printf("%s: %s\n", tests[i], error);
        else printf("%s = %ld\n", tests[i], v);
    }
    return 0;
}
