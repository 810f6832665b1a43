/* A uts namespace: a child of clone, or a process that left the common one, has host names of its own. */
#define _GNU_SOURCE
#include "../say.h"
#include "../process.h"
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/utsname.h>

static struct utsname before;

static void names(const char *what)
{
    struct utsname now;

    uname(&now);
    printf("%s: host %s, domain %s\n", what, strcmp(now.nodename, before.nodename) ? now.nodename : "as before",
           strcmp(now.domainname, before.domainname) ? now.domainname : "as before");
    fflush(stdout);
}

static int cloned(void *name)
{
    char text[100] = "";
    FILE *file;

    say("sethostname", sethostname(name, strlen(name)));
    names("clone");
    if ((file = fopen("/proc/sys/kernel/hostname", "r")))
        fgets(text, sizeof text, file);
    printf("proc %s", text);
    fflush(stdout);
    return 0;
}

static void child_of_it(void) { names("its child"); }

static void unshared(void)
{
    say("unshare", unshare(CLONE_NEWUTS));
    names("unshared");
    say("sethostname", sethostname("own", 3));
    say("setdomainname", setdomainname("example", 7));
    child(child_of_it);
    names("unshared");
}

static void plain_user(void)
{
    drop();
    say("unshare", unshare(CLONE_NEWUTS));
    say("clone", clone(cloned, malloc(65536) + 65536, CLONE_NEWUTS | SIGCHLD, "no"));
    say("sethostname", sethostname("x", 1));
}

int main(void)
{
    uname(&before);
    if (clone(cloned, malloc(65536) + 65536, CLONE_NEWUTS | SIGCHLD, "bizarro") == -1)
        perror("clone");
    wait(NULL);
    names("parent");
    child(unshared);
    names("parent");
    child(plain_user);
    return 0;
}
