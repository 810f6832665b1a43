#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static unsigned mode(const char *p) { struct stat s; return stat(p, &s) < 0 ? 0 : s.st_mode & 07777; }

int main(void)
{
    static const mode_t masks[] = { 0, 022, 077, 0177, 0777 };
    char n[20];

    for (int i = 0; i < 5; i++) {
        umask(masks[i]);
        sprintf(n, "f%d", i); close(open(n, O_CREAT | O_WRONLY, 0666)); printf("%o ", mode(n));
        sprintf(n, "g%d", i); close(open(n, O_CREAT | O_WRONLY, 04777)); printf("%o ", mode(n));
        sprintf(n, "d%d", i); mkdir(n, 01777); printf("%o ", mode(n));
        sprintf(n, "p%d", i); mkfifo(n, 0666); printf("%o ", mode(n));
        sprintf(n, "s%d", i); fclose(fopen(n, "w")); printf("%o\n", mode(n));
    }
    umask(027); fflush(stdout);
    if (fork() == 0) { printf("%o\n", umask(0)); fflush(stdout); _exit(0); }
    wait(NULL); printf("%o\n", umask(0));
    chmod("f0", 0); printf("%o %d\n", mode("f0"), access("f0", R_OK)); chmod("f0", 06755); printf("%o\n", mode("f0")); chown("f0", 1, 1); printf("%o\n", mode("f0"));
    return 0;
}
