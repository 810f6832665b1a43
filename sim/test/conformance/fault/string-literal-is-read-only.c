#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static sigjmp_buf out;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    siglongjmp(out, info->si_code);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };
    char *literal = "literal";
    char array[] = "array";

    sigaction(SIGSEGV, &action, NULL);
    array[0] = 'A';
    int code = sigsetjmp(out, 1);
    if (code == 0)
        literal[0] = 'L';
    printf("%s %s, code %d\n", array, literal, code);
    return 0;
}
