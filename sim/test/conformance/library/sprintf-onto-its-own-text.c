#include <stdio.h>
#include <string.h>

/* Undefined in the standard, and much written: the text is still there when sprintf reads it. */
int main(void)
{
  char text[100] = "one";
  sprintf(text, "%s, two", text);
  puts(text);
  sprintf(text, "%s, %d", text, 3);
  puts(text);
  snprintf(text, sizeof text, "%s, four", text);
  puts(text);
  return 0;
}
