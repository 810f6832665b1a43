#define _GNU_SOURCE
#include <errno.h>
#include <grp.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define TRY(e) do { errno = 0; long _r = (e); printf("%s = %ld%s%s\n", #e, _r, _r < 0 ? " " : "", _r < 0 ? strerrorname_np(errno) : ""); } while (0)

static void ids(void) { uid_t r, e, s; gid_t a, b, c; getresuid(&r, &e, &s); getresgid(&a, &b, &c); printf("uid %d %d %d gid %d %d %d\n", r, e, s, a, b, c); }

static void child(int which)
{
    fflush(stdout);
    if (fork() == 0) {
        switch (which) {
        case 0: TRY(setuid(1000)); ids(); TRY(setuid(0)); TRY(seteuid(0)); TRY(open("secret", O_RDONLY)); TRY(kill(1, 0)); TRY(chown("mine", 1, 1)); break;
        case 1: TRY(seteuid(1000)); ids(); TRY(open("secret", O_RDONLY)); TRY(access("secret", R_OK)); TRY(seteuid(0)); TRY(open("secret", O_RDONLY) > 0); break;
        case 2: TRY(setresuid(1, 2, 3)); ids(); TRY(setresuid(-1, 1, -1)); TRY(setresuid(3, 2, 1)); TRY(setresuid(-1, 9, -1)); ids(); break;
        case 3: TRY(setgid(100)); TRY(setreuid(5, 6)); ids(); TRY(setreuid(6, 5)); ids(); TRY(setgid(0)); TRY(setegid(100)); break;
        case 4: TRY(setgroups(2, (gid_t[]){ 7, 8 })); TRY(getgroups(0, NULL)); TRY(getgroups(1, (gid_t[1]){ 0 })); TRY(setuid(-1)); TRY(setgroups(0, NULL)); TRY(getgroups(0, NULL)); break;
        }
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
}

int main(void)
{
    close(open("secret", O_RDWR | O_CREAT, 0600)); close(open("mine", O_RDWR | O_CREAT, 0644));
    ids();
    for (int i = 0; i < 5; i++) child(i);
    TRY(chown("mine", 1000, 1000)); struct stat s; stat("mine", &s); printf("%d %d\n", s.st_uid, s.st_gid);
    TRY(chown("none", 1, 1)); TRY(lchown("mine", -1, 5)); stat("mine", &s); printf("%d %d\n", s.st_uid, s.st_gid);
    printf("%d %d\n", getuid() == geteuid(), getgid() == getegid());
    return 0;
}
