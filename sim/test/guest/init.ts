// What runs as process 1 of a guest: mounts, loads the modules in the order of /modules/order, runs the launcher (sim/cli/native-launcher.ts) over
// the jobs of the disk vda with its answers on the raw disk vdb and working directories on the ext4 disk vdc, and powers off.

/** The C text of the guest's /init; compiled statically on the host. */
export const initSource = String.raw`
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

static void make(const char *type, const char *from, const char *at, unsigned long flags, const char *data)
{
    mkdir(at, 0755);
    if (mount(from, at, type, flags, data))
        printf("init: cannot mount %s\n", at);
}

static void put(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY);

    write(fd, text, strlen(text));
    close(fd);
}

static void load_modules(void)
{
    char name[256];
    FILE *order = fopen("/modules/order", "r");

    while (order && fgets(name, sizeof name, order)) {
        name[strcspn(name, "\n")] = 0;
        int fd = open(name, O_RDONLY);
        if (syscall(SYS_finit_module, fd, "", 0))
            printf("init: cannot load %s\n", name);
        close(fd);
    }
}

static void run_jobs(void)
{
    pid_t pid = fork();

    if (pid == 0) {
        int jobs = open("/jobs/list", O_RDONLY), answers = open("/dev/vdb", O_WRONLY);
        dup2(jobs, 0);
        dup2(answers, 1);
        execl("/launch", "launch", "/work", NULL);
        _exit(1);
    }
    /* Process 1 also reaps what programs leave behind. */
    while (wait(NULL) != pid)
        ;
}

int main(void)
{
    struct utsname name;

    setvbuf(stdout, NULL, _IOLBF, 0);
    make("proc", "proc", "/proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL);
    make("sysfs", "sys", "/sys", 0, NULL);
    make("devtmpfs", "dev", "/dev", 0, NULL);
    make("tmpfs", "shm", "/dev/shm", 0, "mode=1777");
    make("tmpfs", "tmp", "/tmp", 0, "mode=1777");
    load_modules();
    /* The classic lists, as on the machine of the other recordings. */
    put("/sys/kernel/mm/lru_gen/enabled", "n");
    make("ext4", "/dev/vda", "/jobs", MS_RDONLY, NULL);
    make("ext4", "/dev/vdc", "/work", 0, NULL);
    uname(&name);
    printf("release %s %s\n", name.release, name.version);
    run_jobs();
    sync();
    printf("done\n");
    reboot(RB_POWER_OFF);
    return 1;
}
`
