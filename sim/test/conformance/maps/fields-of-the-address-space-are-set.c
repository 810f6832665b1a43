#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define PR_SET_MM 35
#define MAP 14
#define SIZE 15

/* struct prctl_mm_map */
struct map {
    unsigned long start_code, end_code, start_data, end_data, start_brk, brk, start_stack;
    unsigned long arg_start, arg_end, env_start, env_end, *auxv;
    unsigned auxv_size;
    int exe_fd;
};

static struct map now;

/* Fields 26 to 28 and 45 to 51 of /proc/self/stat: code, stack, data, heap, arguments, environment. */
static struct map told(void)
{
    unsigned long field[60];
    char text[2000];
    int fd = open("/proc/self/stat", O_RDONLY);
    int length = read(fd, text, sizeof text - 1);
    int n = 2;

    close(fd);
    text[length] = 0;
    for (char *word = strtok(strrchr(text, ')') + 1, " "); word; word = strtok(NULL, " "))
        field[++n] = strtoul(word, NULL, 10);
    return (struct map){ field[26], field[27], field[45], field[46], field[47], syscall(SYS_brk, 0), field[28],
                         field[48], field[49], field[50], field[51], NULL, 0, -1 };
}

static void set(const char *what, struct map map, unsigned long size)
{
    long result = syscall(SYS_prctl, PR_SET_MM, MAP, &map, size, 0);
    struct map after = told();

    map.auxv = NULL;
    map.auxv_size = 0;
    map.exe_fd = -1;
    printf("%s: %s", what, result < 0 ? strerrorname_np(errno) : "ok");
    printf(", as asked: %d, as before: %d\n", !memcmp(&map, &after, sizeof map), !memcmp(&now, &after, sizeof now));
    now = after;
}

static void show(const char *name)
{
    char text[1000] = "";
    int fd = open(name, O_RDONLY);
    int length = read(fd, text, sizeof text - 1);

    close(fd);
    printf("%s: %d bytes '%s'\n", name, length, text);
}

#define TRY(field, value) { struct map map = now; map.field = value; set(#field " = " #value, map, sizeof map); }

/* All that prctl(PR_SET_MM_MAP) tells the kernel about a process. */
int main(void)
{
    char *area = mmap((void *)0x20000000, 16 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    unsigned long vector[80] = { 77, 1, 78, 2 };
    struct map *unread = (struct map *)(area + 15 * 4096 - 8);
    struct rlimit limit;
    unsigned size = 0;

    now = told();
    for (int option = 0; option < 17; option++)
        printf("%d with a fifth: %s\n", option,
               syscall(SYS_prctl, PR_SET_MM, option, area, 0, 1) < 0 ? strerrorname_np(errno) : "ok");
    for (int option = 0; option < 12; option++)
        printf("%d with a length: %s\n", option,
               syscall(SYS_prctl, PR_SET_MM, option, area, 8, 0) < 0 ? strerrorname_np(errno) : "ok");
    printf("size: %ld %u\n", syscall(SYS_prctl, PR_SET_MM, SIZE, &size, 0, 0), size);
    printf("size to nothing: %s\n", syscall(SYS_prctl, PR_SET_MM, SIZE, NULL, 0, 0) < 0 ? strerrorname_np(errno) : "ok");
    set("nothing new", now, sizeof now);
    set("too short", now, sizeof now - 1);
    set("too long", now, sizeof now + 8);
    mprotect(area + 15 * 4096, 4096, PROT_NONE);
    printf("half unreadable: %s\n",
           syscall(SYS_prctl, PR_SET_MM, MAP, unread, sizeof now, 0) < 0 ? strerrorname_np(errno) : "ok");
    TRY(start_code, 0)
    TRY(start_code, now.end_code)
    TRY(end_code, 0x7ffffffff000)
    TRY(end_code, 0x7fffffffe000)
    TRY(start_data, now.end_data)
    TRY(start_data, now.end_data + 1)
    TRY(end_data, 0x20000001)
    TRY(start_stack, 0x30000001)
    TRY(arg_start, now.arg_end + 1)
    TRY(env_end, now.env_start - 1)
    strcpy(area, "one");
    strcpy(area + 4, "two");
    struct map moved = now;
    moved.arg_start = (unsigned long)area;
    moved.arg_end = (unsigned long)area + 8;
    moved.env_start = (unsigned long)area + 1;
    moved.env_end = (unsigned long)area + 3;
    set("moved", moved, sizeof moved);
    show("/proc/self/cmdline");
    show("/proc/self/environ");
    moved.start_brk = moved.brk = 0x30000000;
    set("a heap elsewhere", moved, sizeof moved);
    printf("grown: %lx\n", (unsigned long)syscall(SYS_brk, 0x30002000));
    *(char *)0x30001000 = 1;
    printf("shrunk: %lx\n", (unsigned long)syscall(SYS_brk, 0x30001000));
    printf("below: %lx\n", (unsigned long)syscall(SYS_brk, 0x2ffff000));
    now = told();
    TRY(auxv_size, 16)
    TRY(auxv, vector)
    moved = now;
    moved.auxv = vector;
    moved.auxv_size = 32;
    set("a vector", moved, sizeof moved);
    moved.auxv_size = 8000;
    set("a vector too long", moved, sizeof moved);
    TRY(exe_fd, 77)
    TRY(exe_fd, open("/proc/self/exe", O_RDONLY))
    TRY(exe_fd, open("/", O_RDONLY))
    limit.rlim_cur = limit.rlim_max = 1 << 20;
    setrlimit(RLIMIT_DATA, &limit);
    TRY(brk, 0x31000000)
    TRY(end_data, now.start_data + (2 << 20))
    fflush(stdout);
    if (fork() == 0) {
        printf("child has them: %d\n", (now = told()).arg_start == 0x20000000);
        show("/proc/self/cmdline");
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
    return 0;
}
