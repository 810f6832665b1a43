/* Code that the program has written calls C functions through a register, and the system. */
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static long weigh(long a, long b, long c, long d, long e, long f)
{
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f;
}

static int seen;
static int twice(int x)
{
    seen++;
    return 2 * x;
}

int main(void)
{
    unsigned char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), *p = page;
    long (*through)(long, long, long, long, long, long), address;
    int (*map)(int (*)(int), int *, int), numbers[5] = { 1, 2, 3, 4, 5 }, status;
    long (*say)(int, const char *, long);
    void (*leave)(int);

    /* push rbx; mov rbx,rdi; mov rax,imm64; call rax; add rax,rbx; pop rbx; ret */
    through = (void *)p;
    address = (long)weigh;
    memcpy(p, "\x53\x48\x89\xfb\x48\xb8", 6);
    memcpy(p + 6, &address, 8);
    memcpy(p + 14, "\xff\xd0\x48\x01\xd8\x5b\xc3", 7);
    p += 32;
    /* push rbx; push r12; push r13; sub rsp,16?; mov rbx,rdi; mov r12,rsi; mov r13d,edx; 1: test r13d,r13d; jz 2f;
       mov edi,[r12]; call rbx; mov [r12],eax; add r12,4; dec r13d; jmp 1b; 2: mov eax,r13d; pop r13; pop r12; pop rbx; ret */
    map = (void *)p;
    memcpy(p, "\x53\x41\x54\x41\x55\x48\x89\xfb\x49\x89\xf4\x41\x89\xd5\x45\x85\xed\x74\x13\x41\x8b\x3c\x24\xff\xd3\x41\x89\x04\x24"
              "\x49\x83\xc4\x04\x41\xff\xcd\xeb\xe8\x44\x89\xe8\x41\x5d\x41\x5c\x5b\xc3", 47);
    p += 64;
    /* mov eax,1; syscall; ret */
    say = (void *)p;
    memcpy(p, "\xb8\x01\x00\x00\x00\x0f\x05\xc3", 8);
    p += 16;
    /* mov eax,60; syscall */
    leave = (void *)p;
    memcpy(p, "\xb8\x3c\x00\x00\x00\x0f\x05", 7);
    mprotect(page, 4096, PROT_READ | PROT_EXEC);

    printf("%ld\n", through(1000, 2, 3, 4, 5, 6));
    printf("%d:", map(twice, numbers, 5));
    for (int i = 0; i < 5; i++)
        printf(" %d", numbers[i]);
    printf(", %d calls\n", seen);
    fflush(stdout);
    printf("%ld\n", say(1, "from the page\n", 14));
    printf("%ld\n", say(99, "", 1));
    fflush(stdout);
    if (!fork())
        leave(42);
    wait(&status);
    printf("left with %d\n", WEXITSTATUS(status));
    return 0;
}
