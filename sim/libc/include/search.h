#ifndef _SEARCH_H
#define _SEARCH_H
#include <bits/features.h>
#include <stddef.h>
typedef enum { FIND, ENTER } ACTION;
typedef enum { preorder, postorder, endorder, leaf } VISIT;
typedef struct entry {
  char *key;
  void *data;
} ENTRY;
int hcreate(size_t);
void hdestroy(void);
ENTRY *hsearch(ENTRY, ACTION);
void insque(void *, void *);
void remque(void *);
void *lfind(const void *, const void *, size_t *, size_t, int (*)(const void *, const void *));
void *lsearch(const void *, void *, size_t *, size_t, int (*)(const void *, const void *));
void *tdelete(const void *restrict, void **restrict, int (*)(const void *, const void *));
void *tfind(const void *, void *const *, int (*)(const void *, const void *));
void *tsearch(const void *, void **, int (*)(const void *, const void *));
void twalk(const void *, void (*)(const void *, VISIT, int));
#ifdef __USE_GNU
struct qelem {
  struct qelem *q_forw;
  struct qelem *q_back;
  char q_data[1];
};
void tdestroy(void *, void (*)(void *));
#endif
#ifdef __USE_GNU
struct hsearch_data {
  ENTRY *table;
  unsigned int size;
  unsigned int filled;
};
int hcreate_r(size_t, struct hsearch_data *);
void hdestroy_r(struct hsearch_data *);
int hsearch_r(ENTRY, ACTION, ENTRY **, struct hsearch_data *);
#endif
#ifdef __USE_GNU
typedef int (*comparison_fn_t)(const void *, const void *);
void twalk_r(const void *, void (*)(const void *, VISIT, void *), void *);
#endif
#endif
