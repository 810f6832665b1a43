#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OPCODES(X) X(NOP, 0) X(PUSH, 1) X(POP, 0) X(ADD, 0) X(SUB, 0) X(MUL, 0) X(LESS, 0) X(JUMP, 1) X(JUMP_IF, 1) X(LOAD, 1) X(STORE, 1) X(CALL, 1) X(RET, 0) X(PRINT, 0) X(HALT, 0)
enum opcode {
#define X(name, args) OP_##name,
    OPCODES(X)
#undef X
    OP_COUNT
};
static const struct { const char *name; int args; } info[OP_COUNT] = {
#define X(name, args) [OP_##name] = { #name, args },
    OPCODES(X)
#undef X
};

struct vm { int32_t stack[64], vars[8]; uint16_t calls[16]; uint8_t *code; unsigned pc, sp, csp; unsigned long steps; };

#define POP() (vm->stack[--vm->sp])
#define PUSH(v) (vm->stack[vm->sp++] = (v))
#define BINARY(op) do { int32_t b = POP(), a = POP(); PUSH(a op b); } while (0)

static int run(struct vm *vm)
{
    for (;; vm->steps++) {
        uint8_t op = vm->code[vm->pc++], arg = info[op].args ? vm->code[vm->pc++] : 0;
        switch (op) {
        case OP_NOP: break;
        case OP_PUSH: PUSH((int8_t)arg); break;
        case OP_POP: POP(); break;
        case OP_ADD: BINARY(+); break;
        case OP_SUB: BINARY(-); break;
        case OP_MUL: BINARY(*); break;
        case OP_LESS: BINARY(<); break;
        case OP_JUMP: vm->pc = arg; break;
        case OP_JUMP_IF: if (POP()) vm->pc = arg; break;
        case OP_LOAD: PUSH(vm->vars[arg]); break;
        case OP_STORE: vm->vars[arg] = POP(); break;
        case OP_CALL: vm->calls[vm->csp++] = vm->pc; vm->pc = arg; break;
        case OP_RET: vm->pc = vm->calls[--vm->csp]; break;
        case OP_PRINT: printf("%d ", POP()); break;
        case OP_HALT: return vm->sp;
        default: return -1;
        }
    }
}

int main(void)
{
    static uint8_t code[] = {
        OP_PUSH, 1, OP_STORE, 0, OP_PUSH, 1, OP_STORE, 1,
        OP_CALL, 24,
        OP_LOAD, 0, OP_PRINT,
        OP_LOAD, 1, OP_PUSH, 10, OP_LESS, OP_JUMP_IF, 8,
        OP_LOAD, 0, OP_HALT, OP_NOP,
        OP_LOAD, 0, OP_LOAD, 1, OP_MUL, OP_STORE, 0, OP_LOAD, 1, OP_PUSH, 1, OP_ADD, OP_STORE, 1, OP_RET,
    };
    struct vm vm = { .code = code };
    int r = run(&vm);

    printf("\n%d %lu %d\n", r, vm.steps, vm.stack[0]);
    for (unsigned i = 0; i < sizeof code; i += 1 + info[code[i]].args) if (i < 10) printf("%u:%s ", i, info[code[i]].name);
    printf("%d\n", OP_COUNT);
    return 0;
}
