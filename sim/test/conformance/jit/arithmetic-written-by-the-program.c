/* Integer instructions in a page that the program has written: results and the flags that they leave. */
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static unsigned char *page;
static int at;

static void emit(const char *bytes, int count)
{
    memcpy(page + at, bytes, count);
    at += count;
}

#define CODE(name, bytes)                                 \
    name = (void *)(page + at);                           \
    emit(bytes, sizeof bytes - 1);                        \
    at = (at + 15) & ~15

typedef long (*binary)(long, long);

static const long values[] = { 0, 1, -1, 2, 7, -7, 100, 255, 256, 0x7fffffff, 0x80000000, -0x80000000L, 0x123456789abcdef,
                               0x7fffffffffffffff, (-0x7fffffffffffffffL - 1) };

static void table(const char *name, binary f)
{
    unsigned long sum = 0;

    for (unsigned i = 0; i < sizeof values / sizeof *values; i++)
        for (unsigned j = 0; j < sizeof values / sizeof *values; j++)
            sum = sum * 31 + f(values[i], values[j]);
    printf("%-12s %ld %ld %016lx\n", name, f(100, 7), f(-100, 7), sum);
}

int main(void)
{
    binary add, sub, imul, and32, or8, sbb, neg, shl, sar, shr32, movzx, movsx, lea, setl, setb, cmovg, high, cdq, not32, xchg;

    page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CODE(add, "\x48\x8d\x04\x37\xc3");
    CODE(sub, "\x48\x89\xf8\x48\x29\xf0\xc3");
    CODE(imul, "\x48\x89\xf8\x48\x0f\xaf\xc6\xc3");
    CODE(and32, "\x89\xf8\x21\xf0\x83\xe0\x7f\xc3");
    CODE(or8, "\x48\x89\xf8\x40\x08\xf0\xc3");
    CODE(sbb, "\x48\x89\xf8\x48\x39\xf7\x48\x19\xf0\xc3");
    CODE(neg, "\x48\x89\xf8\x48\xf7\xd8\x48\x83\xd0\x00\xc3");
    CODE(shl, "\x48\x89\xf1\x48\x89\xf8\x48\xd3\xe0\xc3");
    CODE(sar, "\x48\x89\xf1\x48\x89\xf8\x48\xd3\xf8\xc3");
    CODE(shr32, "\x89\xf1\x89\xf8\xd3\xe8\xc3");
    CODE(movzx, "\x40\x0f\xb6\xc6\xc3");
    CODE(movsx, "\x48\x0f\xbe\xc0\x48\x63\xc6\xc3");
    CODE(lea, "\x48\x8d\x44\xb7\x0c\xc3");
    CODE(setl, "\x31\xc0\x48\x39\xf7\x0f\x9c\xc0\xc3");
    CODE(setb, "\x31\xc0\x39\xf7\x0f\x92\xc0\xc3");
    CODE(cmovg, "\x48\x89\xf0\x48\x39\xf7\x48\x0f\x4f\xc7\xc3");
    CODE(high, "\x48\x89\xf8\x48\xf7\xee\x48\x89\xd0\xc3");
    CODE(cdq, "\x89\xf8\x99\x89\xd0\xc3");
    CODE(not32, "\x89\xf8\xf7\xd0\xff\xc0\xc3");
    CODE(xchg, "\x48\x89\xf8\x48\x87\xc6\x48\x29\xf0\xc3");
    mprotect(page, 4096, PROT_READ | PROT_EXEC);
    table("lea add", add);
    table("sub", sub);
    table("imul", imul);
    table("and", and32);
    table("or byte", or8);
    table("cmp, sbb", sbb);
    table("neg, adc", neg);
    table("shl", shl);
    table("sar", sar);
    table("shr 32", shr32);
    table("movzx", movzx);
    table("movsxd", movsx);
    table("lea sib", lea);
    table("setl", setl);
    table("setb 32", setb);
    table("cmovg", cmovg);
    table("imul high", high);
    table("cdq", cdq);
    table("not, inc", not32);
    table("xchg", xchg);
    return 0;
}
