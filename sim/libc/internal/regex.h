#ifndef INTERNAL_REGEX_H
#define INTERNAL_REGEX_H
#include <regex.h>

enum {
  R_EMPTY, R_CHAR, R_ANY, R_SET, R_BEGIN, R_END, R_WORD_BEGIN, R_WORD_END, R_BOUNDARY, R_NOT_BOUNDARY, R_BUFFER_BEGIN,
  R_BUFFER_END, R_GROUP, R_BACK, R_REPEAT, R_CAT, R_ALT
};

/* A tree: one node for each part of the expression. */
struct __regex_node {
  int type;
  int value; /* character, number of the group */
  int min, max; /* of a repetition; max < 0: any number */
  struct __regex_node *left, *right;
  unsigned char *set; /* 32 bytes: a bit for each character */
  struct __regex_node *all; /* the list of all nodes, for regfree */
};

struct __regex {
  struct __regex_node *root;
  struct __regex_node *all;
  int flags;
  int has_back;
};
#endif
