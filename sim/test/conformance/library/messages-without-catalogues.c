#include <errno.h>
#include <libintl.h>
#include <nl_types.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
  puts(textdomain(0));
  puts(textdomain("program"));
  puts(textdomain(0));
  puts(bindtextdomain("program", 0));
  puts(bindtextdomain("program", "/usr/lib/texts"));
  puts(gettext("hello"));
  puts(dgettext("other", "world"));
  for (int i = 0; i < 3; i++) printf("%d %s\n", i, ngettext("file", "files", i));
  nl_catd c = catopen("program.cat", 0);
  printf("%d %s\n", c == (nl_catd)-1, strerror(errno));
  puts(catgets(c, 1, 1, "the text"));
  return 0;
}
