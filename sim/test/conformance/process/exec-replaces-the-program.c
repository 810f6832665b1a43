#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    char *again[] = { "again", "one", "two words", NULL };

    if (argc > 1) {
        for (int i = 0; i < argc; i++)
            printf("%d: %s\n", i, argv[i]);
        return argc;
    }
    printf("lost: not flushed\n");
    execv("/proc/self/exe", again);
    printf("not reached\n");
    return 1;
}
