/* Attaching to a process that runs already; to seize it; letting it go; what is refused. */
#include "trace.h"

static int ready[2];

static pid_t sleeper(void)
{
    pid_t pid = fork();

    if (pid == 0)
        for (;;)
            pause();
    return pid;
}

static void say(const char *what, long result)
{
    printf("%s: %ld %s\n", what, result, result == -1 ? strerror(errno) : "");
}

int main(void)
{
    siginfo_t i;
    pid_t pid = sleeper(), second = sleeper();
    int status;
    char line[200], path[60];
    FILE *file;

    setvbuf(stdout, NULL, _IONBF, 0);
    usleep(30000);
    say("itself", ptrace(PTRACE_ATTACH, getpid(), 0, 0));
    say("nobody", ptrace(PTRACE_ATTACH, 99999, 0, 0));
    say("not traced", ptrace(PTRACE_CONT, pid, 0, 0));
    say("attach", ptrace(PTRACE_ATTACH, pid, 0, 0));
    next("stop", pid);
    say("again", ptrace(PTRACE_ATTACH, pid, 0, 0));
    snprintf(path, sizeof path, "/proc/%d/status", pid);
    file = fopen(path, "r");
    while (fgets(line, sizeof line, file))
        if (!strncmp(line, "State", 5))
            fputs(line, stdout);
        else if (!strncmp(line, "TracerPid", 9))
            printf("tracer %d\n", atoi(line + 10) == getpid());
    fclose(file);
    say("options", ptrace(PTRACE_SETOPTIONS, pid, 0, 0x1000));
    say("interrupt", ptrace(PTRACE_INTERRUPT, pid, 0, 0));
    say("bad request", ptrace(99, pid, 0, 0));
    say("misaligned", ptrace(PTRACE_POKEUSER, pid, 3, 0));
    say("beyond", ptrace(PTRACE_POKEUSER, pid, 4096, 0));
    errno = 0;
    say("peek", ptrace(PTRACE_PEEKDATA, pid, 16, 0));
    printf("in call %ld result %ld\n", word(pid, ORIG_RAX), word(pid, RAX));
    say("go on", ptrace(PTRACE_CONT, pid, 0, 0));
    say("running", ptrace(PTRACE_GETEVENTMSG, pid, 0, &status));
    kill(pid, SIGUSR1);
    next("signal", pid);
    say("detach", ptrace(PTRACE_DETACH, pid, 0, 0));
    say("detached", ptrace(PTRACE_CONT, pid, 0, 0));
    kill(pid, SIGTERM);
    next("end", pid);

    say("seize with address", ptrace(PTRACE_SEIZE, second, 1, 0));
    say("seize", ptrace(PTRACE_SEIZE, second, 0, PTRACE_O_TRACESYSGOOD));
    usleep(10000);
    say("no stop", waitpid(second, &status, WNOHANG));
    say("interrupt", ptrace(PTRACE_INTERRUPT, second, 0, 0));
    next("interrupted", second);
    say("info", ptrace(PTRACE_GETSIGINFO, second, 0, &i));
    printf("%d %#x\n", i.si_signo, i.si_code);
    ptrace(PTRACE_CONT, second, 0, 0);
    kill(second, SIGUSR2);
    next("signal", second);
    say("kill", ptrace(PTRACE_KILL, second, 0, 0));
    next("end", second);
    return 0;
}
