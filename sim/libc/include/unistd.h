#ifndef _UNISTD_H
#define _UNISTD_H
#include <bits/features.h>
#include <bits/types.h>
#include <stddef.h>
#include <bits/unistd-consts.h>
#include <bits/confname.h>
typedef __ssize_t ssize_t;
typedef __gid_t gid_t;
typedef __uid_t uid_t;
typedef __off_t off_t;
typedef __off_t off64_t;
typedef __useconds_t useconds_t;
typedef __pid_t pid_t;
typedef long intptr_t;
typedef __socklen_t socklen_t;
extern char **environ;
#define __environ environ
int access(const char *, int);
int faccessat(int, const char *, int, int);
off_t lseek(int, off_t, int);
int close(int);
void closefrom(int);
ssize_t read(int, void *, size_t);
ssize_t write(int, const void *, size_t);
ssize_t pread(int, void *, size_t, off_t);
ssize_t pwrite(int, const void *, size_t, off_t);
int pipe(int[2]);
unsigned int alarm(unsigned int);
unsigned int sleep(unsigned int);
useconds_t ualarm(useconds_t, useconds_t);
int usleep(useconds_t);
int pause(void);
int chown(const char *, uid_t, gid_t);
int fchown(int, uid_t, gid_t);
int lchown(const char *, uid_t, gid_t);
int fchownat(int, const char *, uid_t, gid_t, int);
int chdir(const char *);
int fchdir(int);
char *getcwd(char *, size_t);
char *getwd(char *);
int dup(int);
int dup2(int, int);
int execve(const char *, char *const[], char *const[]);
int fexecve(int, char *const[], char *const[]);
int execv(const char *, char *const[]);
int execle(const char *, const char *, ...);
int execl(const char *, const char *, ...);
int execvp(const char *, char *const[]);
int execlp(const char *, const char *, ...);
int nice(int);
_Noreturn void _exit(int);
long pathconf(const char *, int);
long fpathconf(int, int);
long sysconf(int);
size_t confstr(int, char *, size_t);
pid_t getpid(void);
pid_t getppid(void);
pid_t getpgrp(void);
pid_t getpgid(pid_t);
int setpgid(pid_t, pid_t);
int setpgrp(void);
pid_t setsid(void);
pid_t getsid(pid_t);
uid_t getuid(void);
uid_t geteuid(void);
gid_t getgid(void);
gid_t getegid(void);
int getgroups(int, gid_t[]);
int setuid(uid_t);
int setreuid(uid_t, uid_t);
int seteuid(uid_t);
int setgid(gid_t);
int setregid(gid_t, gid_t);
int setegid(gid_t);
pid_t fork(void);
pid_t vfork(void);
/* Made in the caller, whose frame both processes use: a wrapper would have returned when the parent goes on. */
pid_t __vfork_result(long) __attribute__((returns_twice));
#define vfork() __vfork_result(__builtin_syscall(58, 0, 0, 0, 0, 0, 0))
char *ttyname(int);
int ttyname_r(int, char *, size_t);
int isatty(int);
int link(const char *, const char *);
int linkat(int, const char *, int, const char *, int);
int symlink(const char *, const char *);
int symlinkat(const char *, int, const char *);
ssize_t readlink(const char *restrict, char *restrict, size_t);
ssize_t readlinkat(int, const char *restrict, char *restrict, size_t);
int unlink(const char *);
int unlinkat(int, const char *, int);
int rmdir(const char *);
pid_t tcgetpgrp(int);
int tcsetpgrp(int, pid_t);
char *getlogin(void);
int gethostname(char *, size_t);
int sethostname(const char *, size_t);
int getdomainname(char *, size_t);
int fsync(int);
int fdatasync(int);
void sync(void);
int syncfs(int);
int getpagesize(void);
int getdtablesize(void);
int truncate(const char *, off_t);
int ftruncate(int, off_t);
int brk(void *);
void *sbrk(intptr_t);
long syscall(long, ...);
int lockf(int, int, off_t);
int chroot(const char *);
int acct(const char *);
int daemon(int, int);
int vhangup(void);
int getentropy(void *, size_t);
extern char *optarg;
extern int optind, opterr, optopt;
int getopt(int, char *const[], const char *);
void swab(const void *restrict, void *restrict, ssize_t);
#ifdef __USE_GNU
#define lseek64 lseek
#define pread64 pread
#define pwrite64 pwrite
#define ftruncate64 ftruncate
#define truncate64 truncate
#define TEMP_FAILURE_RETRY(expression) \
  (__extension__({ \
    long __result; \
    do __result = (long)(expression); \
    while (__result == -1L && *__errno_location() == 4); \
    __result; \
  }))
int *__errno_location(void);
int pipe2(int[2], int);
int dup3(int, int, int);
int execvpe(const char *, char *const[], char *const[]);
int getresuid(uid_t *, uid_t *, uid_t *);
int getresgid(gid_t *, gid_t *, gid_t *);
int setresuid(uid_t, uid_t, uid_t);
int setresgid(gid_t, gid_t, gid_t);
pid_t gettid(void);
pid_t _Fork(void);
int euidaccess(const char *, int);
int eaccess(const char *, int);
char *get_current_dir_name(void);
int close_range(unsigned int, unsigned int, int);
ssize_t copy_file_range(int, off_t *, int, off_t *, size_t, unsigned int);
extern char **environ;
#endif
#ifdef __USE_GNU
#define lockf64 lockf
#endif
#define CLOSE_RANGE_UNSHARE 2
#define CLOSE_RANGE_CLOEXEC 4
int setdomainname(const char *, size_t);
int profil(unsigned short *, size_t, size_t, unsigned int);
#ifdef __USE_GNU
int execveat(int, const char *, char *const[], char *const[], int);
int group_member(__gid_t);
#endif
#endif
