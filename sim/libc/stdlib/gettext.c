/* Messages of the C locale are what the program has; domains and their folders are remembered. */
#include <errno.h>
#include <libintl.h>
#include <stdlib.h>
#include <string.h>

struct binding {
  struct binding *next;
  char *domain, *folder, *codeset;
};

static struct binding *bindings;
static char *current = "messages";

char *gettext(const char *text) {
  return (char *)text;
}

char *dgettext(const char *domain, const char *text) {
  (void)domain;
  return (char *)text;
}

char *dcgettext(const char *domain, const char *text, int category) {
  (void)domain, (void)category;
  return (char *)text;
}

char *ngettext(const char *one, const char *many, unsigned long n) {
  return (char *)(n == 1 ? one : many);
}

char *dngettext(const char *domain, const char *one, const char *many, unsigned long n) {
  (void)domain;
  return ngettext(one, many, n);
}

char *dcngettext(const char *domain, const char *one, const char *many, unsigned long n, int category) {
  (void)domain, (void)category;
  return ngettext(one, many, n);
}

char *textdomain(const char *domain) {
  if (!domain) return current;
  char *new = *domain ? strdup(domain) : "messages";
  if (new) current = new;
  return new;
}

static struct binding *find(const char *domain) {
  struct binding *b = bindings;
  if (!domain || !*domain) return 0;
  while (b && strcmp(b->domain, domain)) b = b->next;
  if (b) return b;
  b = calloc(1, sizeof *b);
  if (!b || !(b->domain = strdup(domain))) return 0;
  b->folder = "/usr/share/locale";
  b->next = bindings;
  bindings = b;
  return b;
}

static char *keep(char **place, const char *value) {
  if (value) {
    char *copy = strdup(value);
    if (!copy) return 0;
    *place = copy;
  }
  return *place;
}

char *bindtextdomain(const char *domain, const char *folder) {
  struct binding *b = find(domain);
  return b ? keep(&b->folder, folder) : 0;
}

char *bind_textdomain_codeset(const char *domain, const char *codeset) {
  struct binding *b = find(domain);
  return b ? keep(&b->codeset, codeset) : 0;
}
