/* argz and envz, getsubopt, getpwent-like reading of a file, strverscmp, rpmatch, locale objects. */
#define _GNU_SOURCE
#include <argz.h>
#include <ctype.h>
#include <envz.h>
#include <errno.h>
#include <grp.h>
#include <locale.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <gnu/libc-version.h>

static void show(char *z, size_t n)
{
    printf("%zu/%zu:", n, argz_count(z, n));
    for (char *e = NULL; (e = argz_next(z, n, e));) printf(" '%s'", e);
    printf("\n");
}

int main(void)
{
    char *z, *list[20];
    size_t n;
    unsigned int count = 0;
    argz_create_sep("::one::two:three:", ':', &z, &n); show(z, n);
    argz_add(&z, &n, "four"); argz_insert(&z, &n, argz_next(z, n, z), "between"); argz_insert(&z, &n, NULL, "last"); show(z, n);
    argz_delete(&z, &n, argz_next(z, n, z)); argz_add_sep(&z, &n, "a,b,,c", ','); show(z, n);
    argz_replace(&z, &n, "o", "00", &count); printf("%u ", count); show(z, n);
    argz_extract(z, n, list); printf("%s %s\n", list[0], list[1]);
    argz_stringify(z, n, '+'); printf("%s\n", z); free(z);
    char *args[] = {"x", "", "z", NULL};
    argz_create(args, &z, &n); show(z, n);
    while (n) argz_delete(&z, &n, z);
    printf("%d\n", z == NULL);
    char *e = NULL, *f = NULL;
    size_t en = 0, fn = 0;
    envz_add(&e, &en, "HOME", "/root"); envz_add(&e, &en, "EMPTY", ""); envz_add(&e, &en, "BARE", NULL); envz_add(&e, &en, "HOME", "/home"); show(e, en);
    printf("%s %d '%s' %d %s\n", envz_get(e, en, "HOME"), envz_get(e, en, "BARE") == NULL, envz_get(e, en, "EMPTY"), envz_get(e, en, "HO") == NULL, envz_entry(e, en, "BARE"));
    envz_add(&f, &fn, "HOME", "/other"); envz_add(&f, &fn, "NEW", "1");
    envz_merge(&e, &en, f, fn, 0); show(e, en); envz_merge(&e, &en, f, fn, 1); show(e, en);
    envz_remove(&e, &en, "NEW"); envz_strip(&e, &en); show(e, en);

    char options[] = "ro,size=10,bad,mode=", *o = options, *value;
    char *const names[] = {"ro", "size", "mode", NULL};
    while (*o) { int i = getsubopt(&o, names, &value); printf("%d %s; ", i, value ? value : "-"); }
    printf("\n%d %d %d\n", rpmatch("yes"), rpmatch("No"), rpmatch("maybe"));

    FILE *file = fopen("/tmp/users", "w+");
    fputs("root:x:0:0:root:/root:/bin/sh\n# comment\n\nbroken line\nuser:*:1000:100:U S:/home/user:/bin/false\nbad:x:nan:0:::\n", file);
    struct passwd own = {"me", "pw", 7, 8, "gecos", "/dir", "/shell"}, *p;
    printf("%d\n", putpwent(&own, file));
    rewind(file);
    while ((p = fgetpwent(file))) printf("%s %s %u %u %s %s %s\n", p->pw_name, p->pw_passwd, p->pw_uid, p->pw_gid, p->pw_gecos, p->pw_dir, p->pw_shell);
    fclose(file);
    file = fopen("/tmp/users", "w+");
    fputs("wheel:x:10:root,user\nempty:x:11:\none:x:12:me\n", file);
    rewind(file);
    struct group *g;
    while ((g = fgetgrent(file))) { printf("%s %u:", g->gr_name, g->gr_gid); for (char **m = g->gr_mem; *m; m++) printf(" %s", *m); printf("\n"); }
    fclose(file);
    remove("/tmp/users");

    locale_t l = newlocale(LC_ALL_MASK, "C", NULL);
    printf("%d %d %d", l != NULL, newlocale(LC_ALL_MASK, "xx_YY", NULL) == NULL, errno == ENOENT);
    printf(" %d", newlocale(1 << 20, "C", NULL) == NULL && errno == EINVAL);
    printf(" %d %d", uselocale(l) == LC_GLOBAL_LOCALE, uselocale(NULL) == l);
    locale_t d = duplocale(l);
    printf(" %d %c %d\n", isalpha_l('x', d) != 0, toupper_l('q', d), strcoll_l("a", "b", l) < 0);
    uselocale(LC_GLOBAL_LOCALE);
    freelocale(d);
    printf("%s\n", gnu_get_libc_version());
    return 0;
}
