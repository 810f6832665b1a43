/* Loops over memory, calls of itself, the stack, division: code that the program has written. */
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static unsigned char *page;
static int at;
static sigjmp_buf back;

static void *code(const char *bytes, int count)
{
    void *start = page + at;

    memcpy(start, bytes, count);
    at = (at + count + 15) & ~15;
    return start;
}
#define CODE(bytes) code(bytes, sizeof bytes - 1)

static void handler(int signal, siginfo_t *info, void *context)
{
    printf("signal %d, code %d\n", signal, info->si_code);
    siglongjmp(back, 1);
}

int main(void)
{
    long numbers[10], (*sum)(long *, long), (*factorial)(long), (*fibonacci)(long), (*divide)(long, long);
    unsigned (*modulo)(unsigned, unsigned);
    void (*reverse)(char *, long), (*store)(int *, int);
    char text[] = "written backwards";
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };

    page = mmap(NULL, 8192, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    for (int i = 0; i < 10; i++)
        numbers[i] = i * i - 3;
    /* xor eax,eax; 1: add rax,[rdi]; add rdi,8; dec rsi; jnz 1b; ret */
    sum = CODE("\x31\xc0\x48\x03\x07\x48\x83\xc7\x08\x48\xff\xce\x75\xf4\xc3");
    printf("sum %ld\n", sum(numbers, 10));
    /* mov eax,1; 1: cmp rdi,1; jle 2f; imul rax,rdi; dec rdi; jmp 1b; 2: ret */
    factorial = CODE("\xb8\x01\x00\x00\x00\x48\x83\xff\x01\x7e\x09\x48\x0f\xaf\xc7\x48\xff\xcf\xeb\xf1\xc3");
    printf("factorial %ld\n", factorial(20));
    /* push rbp; mov rbp,rsp; push rbx; push r12; mov rbx,rdi; mov rax,rdi; cmp rdi,2; jl 1f; lea rdi,[rbx-1]; call f;
       mov r12,rax; lea rdi,[rbx-2]; call f; add rax,r12; 1: pop r12; pop rbx; pop rbp; ret */
    fibonacci = CODE("\x55\x48\x89\xe5\x53\x41\x54\x48\x89\xfb\x48\x89\xf8\x48\x83\xff\x02\x7c\x18\x48\x8d\x7b\xff\xe8\xe4\xff\xff"
                     "\xff\x49\x89\xc4\x48\x8d\x7b\xfe\xe8\xd8\xff\xff\xff\x4c\x01\xe0\x41\x5c\x5b\x5d\xc3");
    printf("fibonacci %ld\n", fibonacci(15));
    /* 1: dec rsi; js 2f (over) ... two ends that meet: lea rsi,[rdi+rsi-1]; 1: cmp rdi,rsi; jae 2f; mov al,[rdi];
       mov cl,[rsi]; mov [rdi],cl; mov [rsi],al; inc rdi; dec rsi; jmp 1b; 2: ret */
    reverse = CODE("\x48\x8d\x74\x37\xff\x48\x39\xf7\x73\x10\x8a\x07\x8a\x0e\x88\x0f\x88\x06\x48\xff\xc7\x48\xff\xce\xeb\xeb\xc3");
    reverse(text, strlen(text));
    printf("%s\n", text);
    /* mov rax,rdi; cqo; idiv rsi; ret */
    divide = CODE("\x48\x89\xf8\x48\x99\x48\xf7\xfe\xc3");
    printf("%ld %ld %ld\n", divide(-1000, 7), divide(1L << 60, -3), divide(5, 9));
    /* mov eax,edi; xor edx,edx; div esi; mov eax,edx; ret */
    modulo = CODE("\x89\xf8\x31\xd2\xf7\xf6\x89\xd0\xc3");
    printf("%u %u\n", modulo(4000000000u, 7), modulo(3, 10));
    sigaction(SIGFPE, &action, NULL);
    sigaction(SIGSEGV, &action, NULL);
    if (!sigsetjmp(back, 1))
        divide(1, 0);
    if (!sigsetjmp(back, 1))
        divide(-0x7fffffffffffffffL - 1, -1);
    /* mov [rdi],esi; ret */
    store = CODE("\x89\x37\xc3");
    store((int *)numbers, 77);
    printf("%d\n", *(int *)numbers);
    if (!sigsetjmp(back, 1))
        store((int *)16, 1);
    mprotect(page, 4096, PROT_READ | PROT_WRITE);
    if (!sigsetjmp(back, 1))
        store((int *)numbers, 1);
    return 0;
}
