#include <ctype.h>
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

/* \040 and its like are the characters that separate; \\ is a backslash. */
static void decode(char *s) {
  char *to = s;
  for (; *s; s++) {
    if (*s == '\\' && s[1] >= '0' && s[1] <= '3' && isdigit((unsigned char)s[2]) && isdigit((unsigned char)s[3])) {
      *to++ = (char)((s[1] - '0') << 6 | (s[2] - '0') << 3 | (s[3] - '0'));
      s += 3;
    } else if (*s == '\\' && s[1] == '\\') {
      *to++ = *s++;
    } else {
      *to++ = *s;
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
