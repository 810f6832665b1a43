#include <mntent.h>
#include <stdlib.h>
#include <string.h>

FILE *setmntent(const char *path, const char *mode) {
  return fopen(path, mode);
}

int endmntent(FILE *f) {
  if (f) fclose(f);
  return 1;
}

/* Blank, tab, line feed and backslash are written as octal numbers; nothing else is. */
static void decode(char *s) {
  static const char *const codes[] = {"040", "011", "012", "134"};
  char *to = s;
  while (*s) {
    int i = 4;
    if (*s == '\\')
      for (i = 0; i < 4 && strncmp(s + 1, codes[i], 3); i++) continue;
    if (i < 4) {
      *to++ = " \t\n\\"[i];
      s += 4;
    } else {
      if (*s == '\\' && s[1] == '\\') s++;
      *to++ = *s++;
    }
  }
  *to = 0;
}

static char *field(char **at) {
  char *s = *at + strspn(*at, " \t");
  char *end = s + strcspn(s, " \t");
  *at = *end ? end + 1 : end;
  *end = 0;
  decode(s);
  return s;
}

struct mntent *getmntent_r(FILE *restrict f, struct mntent *restrict m, char *restrict line, int size) {
  for (;;) {
    if (!fgets(line, size, f)) return 0;
    char *end = strchr(line, '\n');
    if (end) {
      while (end > line && (end[-1] == ' ' || end[-1] == '\t')) end--;
      *end = 0;
    } else {
      for (int c = getc(f); c != EOF && c != '\n'; c = getc(f)) continue;
    }
    char *at = line + strspn(line, " \t");
    if (!*at || *at == '#') continue;
    m->mnt_fsname = field(&at);
    m->mnt_dir = field(&at);
    m->mnt_type = field(&at);
    m->mnt_opts = field(&at);
    if (!strcmp(m->mnt_type, "autofs") && hasmntopt(m, "ignore")) continue;
    m->mnt_freq = (int)strtol(at, &at, 10);
    m->mnt_passno = (int)strtol(at, &at, 10);
    return m;
  }
}

struct mntent *getmntent(FILE *f) {
  static struct mntent entry;
  static char line[4096];
  return getmntent_r(f, &entry, line, sizeof line);
}

static void encode(FILE *f, const char *s) {
  for (; *s; s++) {
    if (strchr(" \t\n", *s)) fprintf(f, "\\%03o", (unsigned char)*s);
    else if (*s == '\\') fputs("\\134", f);
    else putc(*s, f);
  }
  putc(' ', f);
}

int addmntent(FILE *restrict f, const struct mntent *restrict m) {
  if (fseek(f, 0, SEEK_END)) return 1;
  encode(f, m->mnt_fsname);
  encode(f, m->mnt_dir);
  encode(f, m->mnt_type);
  encode(f, m->mnt_opts);
  fprintf(f, "%d %d\n", m->mnt_freq, m->mnt_passno);
  return fflush(f) || ferror(f) ? 1 : 0;
}

char *hasmntopt(const struct mntent *m, const char *option) {
  size_t n = strlen(option);
  for (char *at = m->mnt_opts; (at = strstr(at, option)); at += n) {
    int starts = at == m->mnt_opts || at[-1] == ',';
    if (starts && (!at[n] || at[n] == '=' || at[n] == ',')) return at;
  }
  return 0;
}
