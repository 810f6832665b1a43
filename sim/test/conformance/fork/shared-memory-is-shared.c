#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    char *shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    char *private = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    strcpy(shared, "from the parent");
    strcpy(private, "from the parent");
    pid_t pid = fork();
    if (pid == 0) {
        strcpy(shared, "from the child");
        strcpy(private, "from the child");
        _exit(7);
    }
    int status;
    pid_t done = waitpid(pid, &status, 0);
    printf("%d %d\n", done == pid, WEXITSTATUS(status));
    printf("shared: %s\nprivate: %s\n", shared, private);
    return 0;
}
