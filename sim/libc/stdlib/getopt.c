/* getopt and getopt_long with GNU's rearranging of the arguments: options first, whatever their place, unless the option string
 * starts with + or POSIXLY_CORRECT is set. */
#include "../internal/thread.h"
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *optarg;
int optind = 1, opterr = 1, optopt = '?';

static char *rest;               /* of the argument with short options */
static int first_other, end_other; /* the arguments passed over */
static int started, ordering;    /* 0 rearrange, 1 stop at the first non-option, 2 return it as option 1 */
static int bad;                  /* what optopt says after each call */

static void exchange(char **argv) {
  int bottom = first_other, middle = end_other, top = optind;
  /* Rotate [bottom, middle) behind [middle, top). */
  for (int moved = middle; moved < top; moved++) {
    char *option = argv[moved];
    for (int i = moved; i > bottom; i--) argv[i] = argv[i - 1];
    argv[bottom++] = option;
  }
  first_other += top - middle;
  end_other = top;
}

static const char *start(const char *options) {
  if (!optind) optind = 1;
  first_other = end_other = optind;
  rest = 0;
  if (*options == '-') {
    ordering = 2;
    options++;
  } else if (*options == '+') {
    ordering = 1;
    options++;
  } else {
    ordering = getenv("POSIXLY_CORRECT") ? 1 : 0;
  }
  started = 1;
  return options;
}

static int is_option(const char *s) {
  return s[0] == '-' && s[1];
}

static int long_option(int argc, char **argv, const char *options, const struct option *longs, int *index, int only,
                       const char *dashes) {
  const char *name = rest;
  size_t n = strcspn(name, "=");
  const struct option *found = 0;
  int which = -1, exact = 0, ambiguous = 0;
  for (int i = 0; longs[i].name; i++) {
    if (strncmp(longs[i].name, name, n)) continue;
    if (strlen(longs[i].name) == n) {
      found = &longs[i];
      which = i;
      exact = 1;
      break;
    }
    if (!found) {
      found = &longs[i];
      which = i;
    } else if (only || found->has_arg != longs[i].has_arg || found->flag != longs[i].flag || found->val != longs[i].val) {
      ambiguous = 1;
    }
  }
  if (ambiguous && !exact) {
    if (opterr) {
      fprintf(stderr, "%s: option '%s%s' is ambiguous; possibilities:", argv[0], dashes, name);
      for (int i = 0; longs[i].name; i++)
        if (!strncmp(longs[i].name, name, n)) fprintf(stderr, " '%s%s'", dashes, longs[i].name);
      fprintf(stderr, "\n");
    }
    rest += strlen(rest);
    optind++;
    bad = 0;
    return '?';
  }
  if (!found) {
    if (only && argv[optind][1] != '-' && strchr(options, *name)) return -1;
    if (opterr) fprintf(stderr, "%s: unrecognized option '%s%s'\n", argv[0], dashes, name);
    rest = 0;
    optind++;
    bad = 0;
    return '?';
  }
  optind++;
  rest = 0;
  if (name[n]) {
    if (!found->has_arg) {
      if (opterr) fprintf(stderr, "%s: option '%s%s' doesn't allow an argument\n", argv[0], dashes, found->name);
      bad = found->val;
      return '?';
    }
    optarg = (char *)name + n + 1;
  } else if (found->has_arg == required_argument) {
    if (optind < argc) {
      optarg = argv[optind++];
    } else {
      if (opterr) fprintf(stderr, "%s: option '%s%s' requires an argument\n", argv[0], dashes, found->name);
      bad = found->val;
      return options[0] == ':' ? ':' : '?';
    }
  }
  if (index) *index = which;
  if (!found->flag) return found->val;
  *found->flag = found->val;
  return 0;
}

static int short_option(int argc, char **argv, const char *options, const struct option *longs, int *index) {
  char c = *rest++;
  const char *spec = c == ':' || c == ';' ? 0 : strchr(options, c);
  if (!*rest) optind++;
  if (!spec) {
    if (opterr) fprintf(stderr, "%s: invalid option -- '%c'\n", argv[0], c);
    bad = (unsigned char)c;
    return '?';
  }
  if (spec[0] == 'W' && spec[1] == ';' && longs) {
    if (*rest) {
      optarg = rest;
    } else if (optind == argc) {
      if (opterr) fprintf(stderr, "%s: option requires an argument -- '%c'\n", argv[0], c);
      bad = (unsigned char)c;
      return options[0] == ':' ? ':' : '?';
    } else {
      optarg = argv[optind];
    }
    rest = optarg;
    optarg = 0;
    return long_option(argc, argv, options, longs, index, 0, "-W ");
  }
  if (spec[1] != ':') return (unsigned char)c;
  if (spec[2] == ':') {
    optarg = *rest ? rest : 0;
    if (*rest) optind++;
    rest = 0;
    return (unsigned char)c;
  }
  if (*rest) {
    optarg = rest;
    optind++;
  } else if (optind == argc) {
    if (opterr) fprintf(stderr, "%s: option requires an argument -- '%c'\n", argv[0], c);
    bad = (unsigned char)c;
    rest = 0;
    return options[0] == ':' ? ':' : '?';
  } else {
    optarg = argv[optind++];
  }
  rest = 0;
  return (unsigned char)c;
}

static int parse(int argc, char **argv, const char *options, const struct option *longs, int *index, int only) {
  if (argc < 1) return -1;
  optarg = 0;
  if (!optind || !started) options = start(options);
  else if (*options == '-' || *options == '+') options++;
  int colon = options[0] == ':';
  CANCEL_OFF(cancel);
  int report = opterr;
  if (colon) opterr = 0;
  int result = -1;
  if (!rest || !*rest) {
    if (end_other > optind) end_other = optind;
    if (first_other > optind) first_other = optind;
    if (!ordering) {
      if (first_other != end_other && end_other != optind) exchange(argv);
      else if (end_other != optind) first_other = optind;
      while (optind < argc && !is_option(argv[optind])) optind++;
      end_other = optind;
    }
    if (optind != argc && !strcmp(argv[optind], "--")) {
      optind++;
      if (first_other != end_other && end_other != optind) exchange(argv);
      else if (first_other == end_other) first_other = optind;
      end_other = argc;
      optind = argc;
    }
    if (optind == argc) {
      if (first_other != end_other) optind = first_other;
      goto out;
    }
    if (!is_option(argv[optind])) {
      if (ordering == 1) goto out;
      optarg = argv[optind++];
      result = 1;
      goto out;
    }
    if (longs) {
      if (argv[optind][1] == '-') {
        rest = argv[optind] + 2;
        result = long_option(argc, argv, options, longs, index, only, "--");
        goto out;
      }
      if (only && (argv[optind][2] || !strchr(options, argv[optind][1]))) {
        rest = argv[optind] + 1;
        result = long_option(argc, argv, options, longs, index, only, "-");
        if (result != -1) goto out;
      }
    }
    rest = argv[optind] + 1;
  }
  result = short_option(argc, argv, options, longs, index);
out:
  optopt = bad;
  opterr = report;
  CANCEL_BACK(cancel);
  return result;
}

int getopt(int argc, char *const argv[], const char *options) {
  return parse(argc, (char **)argv, options, 0, 0, 0);
}

int getopt_long(int argc, char *const argv[], const char *options, const struct option *longs, int *index) {
  return parse(argc, (char **)argv, options, longs, index, 0);
}

int getopt_long_only(int argc, char *const argv[], const char *options, const struct option *longs, int *index) {
  return parse(argc, (char **)argv, options, longs, index, 1);
}
