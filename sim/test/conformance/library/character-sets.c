/* Characters between the sets that every system has, whole and in pieces, and what is wrong with some. */
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <sys/types.h>
#include <string.h>

static void convert(const char *to, const char *from, const char *text, size_t n, size_t room) {
  printf("%s -> %s:", from, to);
  iconv_t c = iconv_open(to, from);
  if (c == (iconv_t)-1) {
    printf(" no: %s\n", strerror(errno));
    return;
  }
  char copy[64], made[64], *in = copy, *out = made;
  memcpy(copy, text, n);
  size_t left = n, start = room;
  errno = 0;
  size_t r = iconv(c, &in, &left, &out, &room);
  printf(" %zd %s, left %zu, made", (ssize_t)r, r == (size_t)-1 ? strerror(errno) : "", left);
  for (size_t i = 0; i < start - room; i++) printf(" %02x", (unsigned char)made[i]);
  printf(", close %d\n", iconv_close(c));
}

#define TRY(to, from, text) convert(to, from, text, sizeof(text) - 1, 64)

int main(void) {
  const char *sets[] = {"UTF-8", "ASCII", "UCS-4", "UCS-4LE", "WCHAR_T", "UCS-2"};
  for (int i = 0; i < 6; i++) TRY(sets[i], "UTF-8", "aZ~");
  for (int i = 0; i < 6; i++) TRY(sets[i], "UTF-8", "\303\251x");
  for (int i = 0; i < 6; i++) TRY(sets[i], "UTF-8", "\342\202\254");
  for (int i = 0; i < 6; i++) TRY(sets[i], "UTF-8", "\360\237\230\200!");
  TRY("utf8", "utf-8", "ok");
  TRY("WCHAR_T", "UTF-8", "a\303");
  TRY("WCHAR_T", "UTF-8", "a\377b");
  TRY("WCHAR_T", "UTF-8", "\300\200");
  TRY("WCHAR_T", "UTF-8", "\355\240\200");
  TRY("WCHAR_T", "ASCII", "a\200b");
  TRY("UTF-8", "WCHAR_T", "a\0\0\0\254\040\0\0");
  TRY("UTF-8", "UCS-4", "\0\0\0a\0\0\040\254");
  TRY("UTF-8", "UCS-4", "\0\0\0a\0\0\040");
  TRY("UTF-8", "UCS-2", "a\0\254\040");
  convert("WCHAR_T", "UTF-8", "abcd", 4, 9);
  convert("UTF-8", "WCHAR_T", "\254\040\0\0", 4, 2);
  TRY("NO-SUCH-SET", "UTF-8", "x");
  TRY("UTF-8", "", "x");
  iconv_t c = iconv_open("UTF-8", "ASCII");
  printf("reset %zu\n", iconv(c, 0, 0, 0, 0));
  iconv_close(c);
  return 0;
}
