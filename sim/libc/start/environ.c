char **environ;
