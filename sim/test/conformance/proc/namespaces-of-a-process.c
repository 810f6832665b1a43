/* /proc/self/ns: links that name the namespaces; a child is in the same ones. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

int main(void)
{
    struct dirent **entries;
    int count = scandir("/proc/self/ns", &entries, NULL, by_name), same = 1;
    char path[300], text[100], again[100];

    for (int i = 0; i < count; i++) {
        ssize_t n;

        if (entries[i]->d_name[0] == '.')
            continue;
        snprintf(path, sizeof path, "/proc/self/ns/%s", entries[i]->d_name);
        n = readlink(path, text, sizeof text - 1);
        text[n < 0 ? 0 : n] = 0;
        printf("%s: %.*s\n", entries[i]->d_name, (int)strcspn(text, "["), text);
    }
    readlink("/proc/self/ns/pid", text, sizeof text);
    fflush(stdout);
    if (!fork()) {
        readlink("/proc/self/ns/pid", again, sizeof again);
        _exit(strncmp(text, again, 16) != 0);
    }
    wait(&same);
    printf("the child's is the same: %d\n", same == 0);
    printf("no such one: %zd\n", readlink("/proc/self/ns/none", text, sizeof text));
    return 0;
}
