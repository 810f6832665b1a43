/* argp: options of a parser and its children, arguments, what it prints of itself, and its errors. */
#define _GNU_SOURCE
#include <argp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

const char *argp_program_version = "tool 1.0";
const char *argp_program_bug_address = "<bugs@example.org>";

static const struct argp_option options[] = {
  {"verbose", 'v', 0, 0, "Say more", 0},
  {"quiet", 'q', 0, 0, "Say nothing", 0},
  {"silent", 's', 0, OPTION_ALIAS, 0, 0},
  {"output", 'o', "FILE", 0, "Write to FILE instead of standard output, which is where everything goes if it is not given", 0},
  {"level", 'l', "N", OPTION_ARG_OPTIONAL, "A level", 0},
  {0, 0, 0, 0, "Rarely used:", 3},
  {"an-option-with-a-very-long-name", 500, "VALUE", 0, "Its text is on a line of its own", 0},
  {0, 'x', "Y", 0, "Only a letter", 0},
  {"hidden", 501, 0, OPTION_HIDDEN, "Not seen", 0},
  {"Zone", 'Z', 0, 0, "Last", 0},
  {0},
};

static error_t parse(int key, char *arg, struct argp_state *state) {
  switch (key) {
    case ARGP_KEY_INIT: printf("init %s\n", (char *)state->input); state->child_inputs[0] = "of the child"; break;
    case ARGP_KEY_ARG:
      if (state->arg_num >= 2) argp_usage(state);
      printf("argument %u %s\n", state->arg_num, arg);
      break;
    case ARGP_KEY_END:
      printf("end %u\n", state->arg_num);
      if (state->arg_num < 1) argp_error(state, "too few: %d", 1);
      break;
    case ARGP_KEY_NO_ARGS: puts("none"); break;
    case ARGP_KEY_SUCCESS: puts("success"); break;
    case ARGP_KEY_ERROR: puts("error"); break;
    case ARGP_KEY_FINI: puts("fini"); break;
    default:
      if (key < 0x1000000 && key != 'c') {
        printf("option %d %s\n", key, arg ? arg : "-");
        return 0;
      }
      return ARGP_ERR_UNKNOWN;
  }
  return 0;
}

static const struct argp_option child_options[] = {{"colour", 'c', "NAME", 0, "Of the child", 0}, {0}};

static error_t parse_child(int key, char *arg, struct argp_state *state) {
  if (key != 'c') return ARGP_ERR_UNKNOWN;
  printf("child %s %s\n", arg, (char *)state->input);
  return 0;
}

static const struct argp child = {child_options, parse_child, 0, 0, 0, 0, 0};
static const struct argp_child children[] = {{&child, 0, "The child's:", 2}, {0}};
static const struct argp argp = {
  options, parse, "SOURCE [TARGET]\n--all",
  "Does something with files -- a description that is long enough to need another line.\vWhat comes after the options.", children, 0, 0,
};

static void run(unsigned flags, const char *line) {
  char copy[200], *argv[20], **at = argv;
  *at++ = "./dir/tool";
  strcpy(copy, line);
  for (char *word = strtok(copy, " "); word; word = strtok(NULL, " ")) *at++ = word;
  *at = NULL;
  printf("-- %s\n", line);
  fflush(stdout);
  if (fork() == 0) {
    dup2(1, 2);
    setvbuf(stdout, NULL, _IONBF, 0);
    int end = -1, error = argp_parse(&argp, (int)(at - argv), argv, flags, flags & ARGP_NO_ARGS ? &end : NULL, "input");
    printf("returned %s, %d\n", error ? strerror(error) : "0", end);
    exit(0);
  }
  int status;
  wait(&status);
  printf("exit %d\n", WEXITSTATUS(status));
}

int main(void) {
  run(0, "-v a --output=x b");
  run(0, "a -ofile -l5 -l --level=7 --sil -c red");
  run(0, "--help");
  run(0, "--usage");
  run(0, "-?");
  run(0, "-v?");
  run(0, "-vQ");
  run(0, "-V");
  run(0, "");
  run(0, "a b c");
  run(0, "--none");
  run(0, "-o");
  run(0, "a -- -v");
  run(ARGP_IN_ORDER, "a -v b");
  run(ARGP_NO_ARGS, "-v a -q");
  run(ARGP_NO_EXIT, "--bad");
  run(ARGP_SILENT, "--bad");
  argp_help(&child, stdout, ARGP_HELP_LONG, "name");
  argp_failure(NULL, 0, 2, "about %s", "it");
  return 0;
}
