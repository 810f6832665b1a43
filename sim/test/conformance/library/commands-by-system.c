/* system(): the shell's words, quotes, operators and redirections, and how its end is told. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void run(const char *command)
{
    int status;

    fflush(stdout);
    status = system(command);
    if (WIFEXITED(status))
        printf("[%s] exit %d\n", command, WEXITSTATUS(status));
    else
        printf("[%s] signal %d\n", command, WTERMSIG(status));
}

int main(void)
{
    static const char *const commands[] = {
        "echo one two   three", "echo 'single $GREETING' \"double $GREETING\" $GREETING", "echo a; echo b && echo c || echo d",
        "false && echo no; true || echo no; ! true; echo $?", "exit 7", "(echo sub; exit 3); echo after $?",
        "{ echo grouped; echo again; } | wc -l", "echo abc | cat | cat",
        "echo x > made; cat made; echo y >> made; cat < made; wc -c < made; rm made", "cat nofile 2>/dev/null",
        "nosuchcommand 2>/dev/null", "echo $(echo inner $(echo deep)) `echo ticks`", "X=5; echo $X ${X}y; Y=$X$X; echo $Y",
        "test 3 -lt 5 && echo less; [ a = b ] || echo differ", "kill -TERM $$", "kill -9 $$", "sleep 0.01; echo slept",
        "echo background & wait; echo done", "", "# nothing", "echo a#b # c", "echo \"quoted; not & separators | here\"",
        "echo 'it'\"'\"'s'", "echo $0 $#", "cd / && pwd", "exec echo replaced", "echo -n joined; echo", "echo 'a\\tb'",
        "echo ${NOTSET}end", "echo \\$HOME \\\\ \\\"", "sh -c 'echo $0 $1; exit 4' x y", "true &", "echo a\necho b",
        "cat /proc/self/comm", "cat /proc/$$/comm; true",
    };
    char command[60];

    printf("%d\n", system(NULL) != 0);
    setenv("GREETING", "hello   world", 1);
    for (unsigned i = 0; i < sizeof commands / sizeof *commands; i++)
        run(commands[i]);
    snprintf(command, sizeof command, "cat /proc/%d/maps | grep -c stack", getpid());
    fflush(stdout);
    system(command);
    signal(SIGINT, SIG_IGN);
    run("kill -2 $$; echo ignored as well");
    return 0;
}
