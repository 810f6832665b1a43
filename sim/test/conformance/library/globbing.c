/* glob over a small tree, with each of its flags. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void show(const char *pattern, int flags)
{
    glob_t g;
    memset(&g, 0, sizeof g);
    int r = glob(pattern, flags, NULL, &g);
    printf("%-20s %4x: %d", pattern, flags, r);
    for (size_t i = 0; r == 0 && i < g.gl_pathc; i++)
        printf(" '%s'", g.gl_pathv[i]);
    printf(" magic %d\n", r == 0 && (g.gl_flags & GLOB_MAGCHAR) != 0);
    globfree(&g);
}

static int complain(const char *path, int error)
{
    printf("[%s: %s]", path, strerror(error));
    return 1;
}

int main(void)
{
    char top[] = "/tmp/globXXXXXX";
    static const char *files[] = {"b.c", "a.c", "a.h", ".hidden", "x1", "x2", "x-y", "with space", "star*", "d/one.c", "d/two.c", "e/one.c"};
    if (!mkdtemp(top) || chdir(top) < 0) return 1;
    mkdir("d", 0755); mkdir("e", 0755); mkdir("d/sub", 0755);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) close(open(files[i], O_CREAT | O_WRONLY, 0644));
    symlink("d", "link"); symlink("gone", "dangling");
    show("*.c", 0); show("*", 0); show("*", GLOB_MARK); show("*", GLOB_PERIOD); show(".*", 0); show("x[0-9]", 0); show("x[!0-9]*", 0);
    show("?.[ch]", 0); show("*/*.c", 0); show("*/", 0); show("d/*", GLOB_MARK); show("nothing*", 0); show("nothing*", GLOB_NOCHECK);
    show("nothing", GLOB_NOMAGIC); show("nothing*", GLOB_NOMAGIC); show("star\\*", 0); show("star\\*", GLOB_NOESCAPE); show("star[*]", 0);
    show("{b,a}.{c,h}", GLOB_BRACE); show("{b,a}.c", 0); show("x{1,2,3}", GLOB_BRACE); show("{d,e}/*.c", GLOB_BRACE); show("{a,{b,x1}}*", GLOB_BRACE);
    show("{}", GLOB_BRACE); show("d//one.c", 0); show("./d/t*", 0); show("link/*", 0); show("dang*", 0); show("*", GLOB_ONLYDIR); show("", 0);
    show("a.c", 0); show("a.c/", 0); show("d", GLOB_MARK); show("d/", GLOB_MARK); show("[", GLOB_NOCHECK); show("x[", 0);
    setenv("HOME", "/etc", 1);
    show("~", GLOB_TILDE); show("~/passwd", GLOB_TILDE); show("~/x", GLOB_TILDE | GLOB_NOCHECK);
    glob_t g;
    g.gl_offs = 2;
    printf("%d", glob("*.c", GLOB_DOOFFS, NULL, &g));
    printf(" %d", glob("*.h", GLOB_DOOFFS | GLOB_APPEND, NULL, &g));
    printf(" %d", glob("none*", GLOB_DOOFFS | GLOB_APPEND, NULL, &g));
    printf(" %zu %d %d %s %s %s %d\n", g.gl_pathc, g.gl_pathv[0] == NULL, g.gl_pathv[1] == NULL, g.gl_pathv[2], g.gl_pathv[3], g.gl_pathv[4], g.gl_pathv[5] == NULL);
    globfree(&g);
    printf(" %d\n", glob("none/*", 0, complain, &g));
    printf(" %d\n", glob("a.c/*", GLOB_ERR, complain, &g));
    printf("%d %d %d %d\n", fnmatch("*.c", "x.c", 0), fnmatch("a*b?[c-e]", "aXXbYd", 0), fnmatch("*", ".x", FNM_PERIOD), fnmatch("*/b", "a/c/b", FNM_PATHNAME));
    return 0;
}
