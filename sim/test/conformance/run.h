// Running the programs that make and mount file systems.
#define RUN(...) run((const char *[]){__VA_ARGS__, NULL})

/* Runs a program without its messages, and says how it ended. */
static void run(const char **words) {
  int status;
  fflush(stdout);
  if (fork() == 0) {
    int null = open("/dev/null", O_WRONLY);
    dup2(null, 1);
    dup2(null, 2);
    execv(words[0], (char **)words);
    _exit(99);
  }
  wait(&status);
  for (int i = 0; words[i]; i++) printf("%s ", words[i]);
  printf("= %d\n", WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
}
