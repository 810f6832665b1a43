/* A compiler of expressions to machine code, in the usual way: operands on the stack, an operation pops two. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static unsigned char *out;
static const char *in;

static void byte(int value)
{
    *out++ = value;
}

static void bytes(const char *all, int count)
{
    while (count--)
        byte(*all++);
}

static void word(int value)
{
    memcpy(out, &value, 4);
    out += 4;
}

static void sum(void);

static void primary(void)
{
    if (*in == '(') {
        in++;
        sum();
        in++;
    } else if (*in == '-') {
        in++;
        primary();
        bytes("\x58\x48\xf7\xd8\x50", 5);
    } else if (*in == 'x') {
        in++;
        byte(0x57);
    } else if (*in == 'y') {
        in++;
        byte(0x56);
    } else {
        byte(0x68);
        word(strtol(in, (char **)&in, 10));
    }
}

static void product(void)
{
    primary();
    while (*in == '*' || *in == '/' || *in == '%') {
        char operator = *in++;

        primary();
        bytes("\x59\x58", 2);
        if (operator == '*')
            bytes("\x48\x0f\xaf\xc1", 4);
        else
            bytes("\x48\x99\x48\xf7\xf9", 5);
        byte(operator == '%' ? 0x52 : 0x50);
    }
}

static void sum(void)
{
    product();
    while (*in == '+' || *in == '-') {
        char operator = *in++;

        product();
        bytes("\x59\x58\x48", 3);
        byte(operator == '+' ? 0x01 : 0x29);
        bytes("\xc8\x50", 2);
    }
}

typedef long (*function)(long x, long y);

static function compile(const char *text)
{
    size_t size = sysconf(_SC_PAGESIZE);
    unsigned char *start = out = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    in = text;
    bytes("\x55\x48\x89\xe5", 4);
    sum();
    bytes("\x58\xc9\xc3", 3);
    mprotect(start, size, PROT_READ | PROT_EXEC);
    return (function)start;
}

int main(void)
{
    const char *texts[] = { "1+2*3", "x*x+y*y", "(x+1)*(y-1)/2", "-x%7+y", "((((x))))-(-(-y))", "1000000*1000000+x" };

    for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++) {
        function f = compile(texts[i]);

        printf("%-20s %ld %ld %ld\n", texts[i], f(3, 4), f(-10, 25), f(123456789, 987654321));
    }
    return 0;
}
