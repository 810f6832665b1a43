/* ftw and nftw: types, order, levels, bases, links, FTW_DEPTH, FTW_CHDIR, FTW_ACTIONRETVAL, few descriptors. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *lines[100];
static int count;

static void note(const char *path, int type, int base, int level)
{
    asprintf(&lines[count++], "%-24s %d base %d level %d", path, type, base, level);
}

static int compare(const void *a, const void *b) { return strcmp(*(char **)a, *(char **)b); }

static void show(const char *title, int result)
{
    qsort(lines, count, sizeof *lines, compare);
    printf("%s: %d\n", title, result);
    for (int i = 0; i < count; i++) {
        printf("  %s\n", lines[i]);
        free(lines[i]);
    }
    count = 0;
}

static int simple(const char *path, const struct stat *st, int type)
{
    note(path, type, -1, type == FTW_F ? (int)st->st_size : -1);
    return 0;
}

static int full(const char *path, const struct stat *st, int type, struct FTW *at)
{
    note(path, type, at->base, at->level);
    return 0;
}

static int in_place(const char *path, const struct stat *st, int type, struct FTW *at)
{
    struct stat same;
    note(path, type, lstat(path + at->base, &same) == 0 && same.st_ino == st->st_ino, at->level);
    return 0;
}

static int stops(const char *path, const struct stat *st, int type, struct FTW *at)
{
    note(path, type, at->base, at->level);
    return !strcmp(path + at->base, "b") ? 42 : 0;
}

static int skips(const char *path, const struct stat *st, int type, struct FTW *at)
{
    note(path, type, at->base, at->level);
    return !strcmp(path + at->base, "a") ? FTW_SKIP_SUBTREE : FTW_CONTINUE;
}

static char order[400];
static int depth_first(const char *path, const struct stat *st, int type, struct FTW *at)
{
    if (type == FTW_D || type == FTW_DP) {
        strcat(order, path + at->base);
        strcat(order, type == FTW_D ? "< " : "> ");
    }
    return 0;
}

static void make(const char *path, int size)
{
    int fd = open(path, O_CREAT | O_WRONLY, 0644);
    write(fd, "xxxxxxxxxxxxxxxx", size);
    close(fd);
}

int main(void)
{
    char top[] = "/tmp/treeXXXXXX";
    if (!mkdtemp(top) || chdir(top) < 0)
        return 1;
    mkdir("t", 0755);
    mkdir("t/a", 0755);
    mkdir("t/a/deep", 0755);
    mkdir("t/a/deep/er", 0755);
    mkdir("t/b", 0755);
    make("t/one", 1);
    make("t/a/two", 2);
    make("t/a/deep/er/three", 3);
    symlink("../one", "t/b/link");
    symlink("nowhere", "t/b/broken");
    symlink("..", "t/b/loop");
    show("ftw", ftw("t", simple, 10));
    show("nftw", nftw("t/", full, 10, 0));
    show("nftw phys", nftw("./t", full, 10, FTW_PHYS));
    show("nftw depth", nftw("t", full, 1, FTW_PHYS | FTW_DEPTH));
    show("nftw chdir", nftw("t", in_place, 3, FTW_PHYS | FTW_CHDIR));
    show("a file", nftw("t/one", full, 3, FTW_PHYS));
    show("skip", nftw("t", skips, 3, FTW_PHYS | FTW_ACTIONRETVAL));
    printf("stop: %d\n", nftw("t/b", stops, 3, FTW_PHYS));
    count = 0;
    nftw("t/a", depth_first, 5, FTW_PHYS);
    puts(order);
    order[0] = 0;
    nftw("t/a", depth_first, 5, FTW_PHYS | FTW_DEPTH);
    puts(order);
    printf("%d %d\n", nftw("none", full, 3, 0), errno == ENOENT);
    show("none", 0);
    char here[100];
    printf("%d\n", strcmp(getcwd(here, sizeof here), top));
    return 0;
}
