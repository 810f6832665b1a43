// O_TMPFILE: a file that its directory does not show, also when that is removed; linkat gives it a name, and its rights follow the mask.
#define _GNU_SOURCE
#include "../say.h"
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static int entries(void)
{
    int n = 0;
    DIR *d = opendir(".");

    for (struct dirent *e; (e = readdir(d));)
        n += e->d_name[0] == 't';
    closedir(d);
    return n;
}

static long name(int fd, const char *as)
{
    char path[64];

    sprintf(path, "/proc/self/fd/%d", fd);
    return linkat(AT_FDCWD, path, AT_FDCWD, as, AT_SYMLINK_FOLLOW);
}

int main(void)
{
    static const mode_t modes[] = { 0, 07777, 001, 0755, 0644, 0440 };
    char bytes[1024], back[1024];
    struct stat st;
    int fds[10];

    memset(bytes, 1, sizeof bytes);
    umask(022);
    int fd = open(".", O_TMPFILE | O_RDWR, 0600);
    for (int i = 0; i < 4; i++)
        write(fd, bytes, sizeof bytes);
    fstat(fd, &st);
    printf("size %ld, links %ld, seen %d\n", (long)st.st_size, (long)st.st_nlink, entries());
    say("linkat", name(fd, "tmpfile"));
    fstat(fd, &st);
    printf("links %ld, seen %d\n", (long)st.st_nlink, entries());
    say("linkat again", name(fd, "tmpother"));
    unlink("tmpfile"), unlink("tmpother");
    say("linkat after the last name went", name(fd, "tmpfile"));
    int once = open(".", O_TMPFILE | O_RDWR | O_EXCL, 0600);
    say("linkat with O_EXCL", name(once, "tmpfile"));
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    p[0] = 'm';
    pread(fd, back, 1, 0);
    printf("mapped %c\n", back[0]);
    for (int i = 0; i < 10; i++) {
        mkdir("d", 0700), chdir("d");
        fds[i] = open(".", O_TMPFILE | O_RDWR, 0600);
        chdir(".."), rmdir("d");
    }
    int good = 0;
    for (int i = 0; i < 10; i++) {
        write(fds[i], bytes, sizeof bytes);
        good += pread(fds[i], back, sizeof back, 0) == sizeof back && memcmp(bytes, back, sizeof back) == 0;
    }
    printf("in directories that are gone %d\n", good);
    say("linkat of one of those", name(fds[0], "tmpfile"));
    for (int i = 0; i < 6; i++) {
        int each = open(".", O_TMPFILE | O_RDWR, modes[i]);
        name(each, "tmpmode");
        stat("tmpmode", &st);
        printf("%o ", st.st_mode & 07777);
        unlink("tmpmode");
        close(each);
    }
    printf("\n");
    say("to read", open(".", O_TMPFILE | O_RDONLY, 0600));
    say("of a file", open("/proc/self/exe", O_TMPFILE | O_RDWR, 0600));
    say("missing", open("missing", O_TMPFILE | O_RDWR, 0600));
    say("with O_CREAT", open(".", O_TMPFILE | O_CREAT | O_RDWR, 0600));
    return 0;
}
