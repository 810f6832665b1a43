#include <fmtmsg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LABEL = 1, SEVERITY = 2, TEXT = 4, ACTION = 8, TAG = 16 };

struct severity {
  int level;
  const char *text;
  struct severity *next;
};

static struct severity *added;

static const char *severity_text(int level) {
  static const char *const texts[] = {"", "HALT", "ERROR", "WARNING", "INFO"};
  for (struct severity *s = added; s; s = s->next)
    if (s->level == level) return s->text;
  return level >= 0 && level <= MM_INFO ? texts[level] : 0;
}

/* What MSGVERB names, asked once; anything that it does not know makes it name everything. */
static int wanted_parts(void) {
  static const char *const names[] = {"label", "severity", "text", "action", "tag"};
  const char *s = getenv("MSGVERB");
  int parts = 0;
  while (s && *s) {
    size_t n = strcspn(s, ":");
    int i = 0;
    while (i < 5 && (strlen(names[i]) != n || strncmp(names[i], s, n))) i++;
    if (i == 5) return 31;
    parts |= 1 << i;
    s += n + (s[n] == ':');
  }
  return parts ? parts : 31;
}

int fmtmsg(long kind, const char *label, int level, const char *text, const char *action, const char *tag) {
  if (label) {
    const char *colon = strchr(label, ':');
    if (!colon || colon - label > 10 || strlen(colon + 1) > 14) return MM_NOTOK;
  }
  const char *severity = severity_text(level);
  if (!severity) return MM_NOTOK;
  if (!(kind & MM_PRINT)) return MM_OK;
  static int parts;
  if (!parts) parts = wanted_parts();
  int l = parts & LABEL && label, s = parts & SEVERITY && level != MM_NULLSEV, t = parts & TEXT && text;
  int a = parts & ACTION && action, g = parts & TAG && tag;
  fprintf(stderr, "%s%s%s%s%s%s%s%s%s%s\n", l ? label : "", l && (s || t || a || g) ? ": " : "", s ? severity : "",
          s && (t || a || g) ? ": " : "", t ? text : "", t && (a || g) ? "\n" : "", a ? "TO FIX: " : "", a ? action : "",
          a && g ? "  " : "", g ? tag : "");
  return MM_OK;
}

int addseverity(int level, const char *text) {
  if (level <= MM_INFO) return MM_NOTOK;
  for (struct severity **at = &added; *at; at = &(*at)->next) {
    if ((*at)->level != level) continue;
    if (text) {
      (*at)->text = text;
    } else {
      struct severity *gone = *at;
      *at = gone->next;
      free(gone);
    }
    return MM_OK;
  }
  struct severity *s = text ? malloc(sizeof *s) : 0;
  if (!s) return MM_NOTOK;
  *s = (struct severity){level, text, added};
  added = s;
  return MM_OK;
}
