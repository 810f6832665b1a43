#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define AT ((char *)0x200000000000)

static void link_of(const char *name)
{
    char path[100], text[300];
    struct stat st;
    snprintf(path, sizeof path, "/proc/self/map_files/%s", name);
    long length = readlink(path, text, sizeof text - 1);
    if (length < 0) {
        printf("%s: %s\n", name, strerrorname_np(errno));
        return;
    }
    text[length] = 0;
    lstat(path, &st);
    printf("%s: %s, mode %o, size %ld, open ", name, strrchr(text, '/'), st.st_mode, (long)st.st_size);
    int fd = open(path, O_RDONLY);
    printf("%s\n", fd < 0 ? strerrorname_np(errno) : "ok");
    if (fd >= 0)
        close(fd);
}

static void asks(void)
{
    link_of("200000000000-200000004000");
    link_of("200000010000-200000011000");
    link_of("200000011000-200000012000");
    link_of("200000020000-200000022000");
    link_of("200000000000-200000003000");
    link_of("0200000000000-200000004000");
    link_of("200000000000-200000004000x");
    link_of("200000000000");
    link_of("0x200000000000-0x200000004000");
    link_of("200000000000-0200000004000");
    link_of("-");
    link_of("ffffffffff600000-ffffffffff601000");
}

/* Links to the files that are mapped. */
int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0644);
    ftruncate(fd, 8 * PAGE);
    write(fd, "hello", 5);
    int reads = open("file", O_RDONLY);
    mmap(AT, 4 * PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0);
    mmap(AT + 16 * PAGE, PAGE, PROT_READ, MAP_PRIVATE | MAP_FIXED, reads, PAGE);
    mmap(AT + 17 * PAGE, PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    mmap(AT + 32 * PAGE, 2 * PAGE, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    struct stat st;
    stat("/proc/self/map_files", &st);
    printf("directory %o\n", st.st_mode);
    DIR *d = opendir("/proc/self/map_files");
    struct dirent *e;
    while ((e = readdir(d)))
        if (e->d_name[0] == '.' || strtoul(e->d_name, 0, 16) >= (unsigned long)AT)
            if (strtoul(e->d_name, 0, 16) < 0x210000000000)
                printf("%s %d\n", e->d_name, e->d_type);
    closedir(d);
    asks();
    char text[6] = "";
    int through = open("/proc/self/map_files/200000000000-200000004000", O_RDWR);
    read(through, text, 5);
    printf("read %s, written %ld\n", text, (long)write(through, "again", 5));
    munmap(AT + PAGE, PAGE);
    link_of("200000000000-200000004000");
    link_of("200000000000-200000001000");
    link_of("200000002000-200000004000");
    say("unlink", unlink("/proc/self/map_files/200000000000-200000001000"));
    say("create", open("/proc/self/map_files/x", O_RDWR | O_CREAT, 0600));
    unlink("file");
    link_of("200000000000-200000001000");
    char name[100];
    snprintf(name, sizeof name, "/proc/%d/task/%d/map_files", getpid(), getpid());
    say("of a thread", access(name, F_OK));
    chmod(".", 0777);
    setgid(65534);
    setuid(65534);
    puts("as a user who gave up root");
    say("directory", access("/proc/self/map_files", R_OK));
    link_of("200000010000-200000011000");
    return 0;
}
