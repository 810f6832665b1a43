// process_vm_readv and writev: scattered, up to the first part that cannot be done, and what is refused at once.
#define _GNU_SOURCE
#include "../memory.h"
#include <signal.h>
#include <sys/uio.h>
#include <sys/wait.h>

static void number(const char *what, long result)
{
    if (result == -1)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %ld\n", what, result);
}

int main(void)
{
    static char own[4 * 4096];
    char byte, *at = (char *)0x30000000;
    int ready[2];

    pipe(ready);
    int pid = fork();
    if (pid == 0) {
        anon(0x30000000, 4, RW);
        for (int i = 0; i < 4 * PAGE; i++)
            at[i] = i % 100;
        munmap(at + 2 * PAGE, PAGE);
        mprotect(at + PAGE, PAGE, PROT_READ);
        write(ready[1], "x", 1);
        pause();
    }
    read(ready[0], &byte, 1);
    struct iovec to[3] = { { own, 10 }, { own + 10, 0 }, { own + 20, 20 } };
    struct iovec from[3] = { { at + 5, 5 }, { at + 0x100, 10 }, { at + 0x200, 25 } };
    number("scattered", process_vm_readv(pid, to, 3, from, 3, 0));
    for (int i = 0; i < 40; i++)
        printf("%d ", own[i]);
    puts("");
    struct iovec mine = { own, 4 * PAGE }, theirs = { at, 4 * PAGE };
    number("read up to a hole", process_vm_readv(pid, &mine, 1, &theirs, 1, 0));
    number("write up to what is read-only", process_vm_writev(pid, &mine, 1, &theirs, 1, 0));
    theirs = (struct iovec){ at + PAGE, PAGE };
    number("write what is read-only", process_vm_writev(pid, &mine, 1, &theirs, 1, 0));
    theirs.iov_base = at + 2 * PAGE;
    number("read a hole", process_vm_readv(pid, &mine, 1, &theirs, 1, 0));
    theirs.iov_base = at;
    number("flags", process_vm_readv(pid, &mine, 1, &theirs, 1, 1));
    number("nobody", process_vm_readv(99999, &mine, 1, &theirs, 1, 0));
    number("too many parts", process_vm_readv(pid, &mine, 1025, &theirs, 1, 0));
    number("parts at a bad place", process_vm_readv(pid, (void *)-1, 1, &theirs, 1, 0));
    number("their parts at a bad place", process_vm_readv(pid, &mine, 1, (void *)-1, 1, 0));
    mine.iov_len = -1;
    number("a length below zero", process_vm_readv(pid, &mine, 1, &theirs, 1, 0));
    mine = (struct iovec){ (void *)-1, PAGE };
    number("into a bad place", process_vm_readv(pid, &mine, 1, &theirs, 1, 0));
    mine.iov_base = own;
    theirs.iov_len = -1;
    number("their length below zero", process_vm_readv(pid, &mine, 1, &theirs, 1, 0));
    number("nothing of nobody's", process_vm_readv(pid, NULL, 0, NULL, 0, 0));
    kill(pid, SIGKILL);
    wait(NULL);
    theirs.iov_len = PAGE;
    number("of one that ended", process_vm_readv(pid, &mine, 1, &theirs, 1, 0));
    return 0;
}
