#include <stdio.h>

enum { PUSH, ADD, MUL, SUB, DUP, SWAP, JNZ, PRINT, HALT };

static int run(const int *code)
{
    static void *const table[] = { &&push, &&add, &&mul, &&sub, &&dup, &&swap, &&jnz, &&print, &&halt };
    int stack[16], sp = 0, pc = 0, t, steps = 0;

#define NEXT do { steps++; goto *table[code[pc++]]; } while (0)
    NEXT;
push:
    stack[sp++] = code[pc++];
    NEXT;
add:
    sp--;
    stack[sp - 1] += stack[sp];
    NEXT;
mul:
    sp--;
    stack[sp - 1] *= stack[sp];
    NEXT;
sub:
    sp--;
    stack[sp - 1] -= stack[sp];
    NEXT;
dup:
    stack[sp] = stack[sp - 1];
    sp++;
    NEXT;
swap:
    t = stack[sp - 1];
    stack[sp - 1] = stack[sp - 2];
    stack[sp - 2] = t;
    NEXT;
jnz:
    t = code[pc++];
    if (stack[sp - 1] != 0)
        pc = t;
    NEXT;
print:
    printf("%d\n", stack[sp - 1]);
    NEXT;
halt:
    return steps;
}

int main(void)
{
    static const int program[] = {
        PUSH, 1, PUSH, 5,          /* product, n */
        DUP, PRINT,
        SWAP, PUSH, 2, MUL, SWAP,
        PUSH, 1, SUB, JNZ, 4,
        SWAP, PRINT, HALT,
    };

    printf("%d steps\n", run(program));
    return 0;
}
