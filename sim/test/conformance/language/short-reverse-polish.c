#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
static double stack[20]; static int sp;
static void push(double v) { if (sp < 20) stack[sp++] = v; else printf("full "); }
static double pop(void) { if (sp > 0) return stack[--sp]; printf("empty "); return 0; }
static void run(const char *s)
{
    sp = 0;
    for (; *s; s++) {
        double r;
        if (isdigit((unsigned char)*s) || (*s == '-' && isdigit((unsigned char)s[1]))) { char *e; push(strtod(s, &e)); s = e - 1; continue; }
        switch (*s) { case '+': push(pop() + pop()); break; case '*': push(pop() * pop()); break; case '-': r = pop(); push(pop() - r); break; case '/': r = pop(); if (r) push(pop() / r); else printf("zero "); break; case ' ': break; default: printf("unknown %c ", *s); }
    }
    printf("%.8g\n", pop());
}
int main(void) { run("1 2 - 4 5 + *"); run("3 -4 / 2.5 *"); run("1 0 /"); run("+"); run("2 3 ? 4"); return 0; }
