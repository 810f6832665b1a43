/* The printf family's one engine. Text between conversions goes out in one piece, as in glibc, so a line-buffered stream is
 * written at the same places. */
#include "../internal/charset.h"
#include "../internal/printf.h"
#include <errno.h>
#include <string.h>

enum { T_NONE, T_INT, T_UINT, T_LONG, T_DOUBLE, T_LONG_DOUBLE, T_POINTER };
enum { L_NONE, L_CHAR, L_SHORT, L_LONG, L_LONG_DOUBLE };

union value {
  unsigned long integer;
  double real;
  unsigned __int128 extended;
  void *pointer;
};

/* Arguments in order; with %n$ they are fetched beforehand into a table. */
struct arguments {
  va_list list;
  union value *table;
  int count;
};

void (*__print_long_double)(struct __printer *p, const void *x);

void __print_out(struct __printer *p, const char *text, size_t n) {
  if (p->failed || !n) return;
  if (__io_put(p->f, text, n) != n) p->failed = 1;
  else if ((p->done += n) > 0x7fffffff) {
    errno = EOVERFLOW;
    p->failed = 1;
  }
}

void __print_pad(struct __printer *p, char with, long n) {
  const char *block = with == '0' ? "0000000000000000" : "                ";
  for (; n > 0; n -= 16) __print_out(p, block, n < 16 ? n : 16);
}

static void print_padded(struct __printer *p, const char *text, size_t n) {
  long pad = p->width - (long)n;
  if (!(p->flags & P_LEFT)) __print_pad(p, ' ', pad);
  __print_out(p, text, n);
  if (p->flags & P_LEFT) __print_pad(p, ' ', pad);
}

static void print_integer(struct __printer *p, unsigned long value, char sign, int base, const char *prefix) {
  char digits[72];
  int n = sizeof digits;
  int upper = p->conversion == 'X';
  unsigned long left = value;
  if (base == 10) {
    for (; left >> 32; left /= 10) digits[--n] = (char)('0' + left % 10);
    for (unsigned int low = (unsigned int)left; low; low /= 10) digits[--n] = (char)('0' + low % 10);
  } else {
    int shift = base == 16 ? 4 : base == 8 ? 3 : 1;
    for (; left; left >>= shift) {
      int digit = (int)(left & (unsigned long)(base - 1));
      digits[--n] = digit < 10 ? (char)('0' + digit) : (char)((upper ? 'A' : 'a') + digit - 10);
    }
  }
  if (!value && p->precision) digits[--n] = '0';
  int length = (int)sizeof digits - n;
  int precision = p->precision;
  if (precision < 0) precision = 1;
  else p->flags &= ~P_ZERO;
  int zeros = precision > length ? precision - length : 0;
  if (base == 8 && p->flags & P_ALT && !zeros && (!length || digits[n] != '0')) zeros = 1;
  int around = (sign != 0) + (prefix ? 2 : 0);
  long pad = (long)p->width - length - zeros - around;
  if (!(p->flags & (P_LEFT | P_ZERO))) __print_pad(p, ' ', pad);
  if (sign) __print_out(p, &sign, 1);
  if (prefix) __print_out(p, prefix, 2);
  if ((p->flags & (P_LEFT | P_ZERO)) == P_ZERO && pad > 0) zeros += (int)pad;
  __print_pad(p, '0', zeros);
  __print_out(p, digits + n, length);
  if (p->flags & P_LEFT) __print_pad(p, ' ', pad);
}

static void print_signed(struct __printer *p, long value) {
  char sign = value < 0 ? '-' : p->flags & P_PLUS ? '+' : p->flags & P_SPACE ? ' ' : 0;
  print_integer(p, value < 0 ? -(unsigned long)value : (unsigned long)value, sign, 10, 0);
}

static void print_unsigned(struct __printer *p, unsigned long value) {
  switch (p->conversion) {
    case 'o': print_integer(p, value, 0, 8, 0); break;
    case 'x': print_integer(p, value, 0, 16, p->flags & P_ALT && value ? "0x" : 0); break;
    case 'X': print_integer(p, value, 0, 16, p->flags & P_ALT && value ? "0X" : 0); break;
    case 'b': print_integer(p, value, 0, 2, p->flags & P_ALT && value ? "0b" : 0); break;
    default: print_integer(p, value, 0, 10, 0);
  }
}

static void print_pointer(struct __printer *p, const void *pointer) {
  if (!pointer) {
    print_padded(p, "(nil)", 5);
    return;
  }
  char sign = p->flags & P_PLUS ? '+' : p->flags & P_SPACE ? ' ' : 0;
  p->conversion = 'x';
  print_integer(p, (unsigned long)pointer, sign, 16, "0x");
}

static void print_string(struct __printer *p, const char *s) {
  size_t n;
  if (!s) {
    int whole = p->precision == -1 || p->precision >= 6;
    s = whole ? "(null)" : "";
    n = whole ? 6 : 0;
  } else {
    n = p->precision < 0 ? strlen(s) : strnlen(s, p->precision);
  }
  print_padded(p, s, n);
}

/* The precision counts bytes, and no character is cut. */
static void print_wide(struct __printer *p, const wchar_t *s, size_t n) {
  char one[8];
  size_t length = 0, end = 0;
  for (int printing = 0; printing < 2; printing++) {
    for (size_t i = 0; i < (printing ? end : n); i++) {
      size_t k = __encode_hook ? __encode_hook(one, s[i]) : (unsigned)s[i] > 127 ? (size_t)-1 : (*one = (char)s[i], 1);
      if (k == (size_t)-1) {
        errno = EILSEQ;
        p->failed = 1;
        return;
      }
      if (printing) __print_out(p, one, k);
      else if (p->precision >= 0 && length + k > (size_t)p->precision) break;
      else length += k, end++;
    }
    if (!printing == !(p->flags & P_LEFT)) __print_pad(p, ' ', p->width - (long)length);
  }
}

static int argument_type(char conversion, int length) {
  switch (conversion) {
    case 'd':
    case 'i': return length == L_LONG || length == L_LONG_DOUBLE ? T_LONG : T_INT;
    case 'u':
    case 'o':
    case 'x':
    case 'X':
    case 'b': return length == L_LONG || length == L_LONG_DOUBLE ? T_LONG : T_UINT;
    case 'c':
    case 'C': return T_INT;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'a':
    case 'A': return length == L_LONG_DOUBLE ? T_LONG_DOUBLE : T_DOUBLE;
    case 's':
    case 'S':
    case 'p':
    case 'n': return T_POINTER;
  }
  return T_NONE;
}

static void fetch(va_list *list, int type, union value *to) {
  switch (type) {
    case T_INT: to->integer = (unsigned long)(long)va_arg(*list, int); break;
    case T_UINT: to->integer = va_arg(*list, unsigned int); break;
    case T_LONG: to->integer = va_arg(*list, unsigned long); break;
    case T_DOUBLE: to->real = va_arg(*list, double); break;
    case T_LONG_DOUBLE: to->extended = va_arg(*list, unsigned __int128); break;
    
    case T_POINTER: to->pointer = va_arg(*list, void *); break;
  }
}

static union value take(struct arguments *a, int position, int type) {
  union value v = {0};
  if (a->table) {
    if (position > 0 && position <= a->count) v = a->table[position - 1];
  } else {
    fetch(&a->list, type, &v);
  }
  return v;
}

/* One conversion as it stands in the format. */
struct spec {
  int position, width_position, precision_position; /* of n$, 0: next */
  int flags;
  int width, precision;         /* precision -1: none */
  int star_width, star_precision;
  int length;
  char conversion;
  const char *end;
};

static int number(const char **at) {
  int n = 0;
  while (**at >= '0' && **at <= '9') {
    if (n > 214748363) n = 0x7fffffff;
    else n = n * 10 + (*(*at) - '0');
    (*at)++;
  }
  return n;
}

static int star(const char **at, int *position) {
  if (**at != '*') return 0;
  const char *s = *at + 1;
  int n = number(&s);
  if (n && *s == '$') {
    *position = n;
    s++;
  } else {
    s = *at + 1;
  }
  *at = s;
  return 1;
}

/* s stands behind the %. */
static void parse(struct spec *spec, const char *s) {
  memset(spec, 0, sizeof *spec);
  spec->precision = -1;
  if (*s >= '1' && *s <= '9') {
    const char *after = s;
    int n = number(&after);
    if (*after == '$') {
      spec->position = n;
      s = after + 1;
    }
  }
  for (;; s++) {
    if (*s == '-') spec->flags |= P_LEFT;
    else if (*s == '+') spec->flags |= P_PLUS;
    else if (*s == ' ') spec->flags |= P_SPACE;
    else if (*s == '#') spec->flags |= P_ALT;
    else if (*s == '0') spec->flags |= P_ZERO;
    else if (*s != '\'' && *s != 'I') break;
  }
  if (star(&s, &spec->width_position)) spec->star_width = 1;
  else spec->width = number(&s);
  if (*s == '.') {
    s++;
    if (star(&s, &spec->precision_position)) spec->star_precision = 1;
    else spec->precision = number(&s);
  }
  switch (*s) {
    case 'h':
      spec->length = L_SHORT;
      if (*++s == 'h') {
        spec->length = L_CHAR;
        s++;
      }
      break;
    case 'l':
      spec->length = L_LONG;
      if (*++s == 'l') {
        spec->length = L_LONG_DOUBLE;
        s++;
      }
      break;
    case 'q':
    case 'L':
      spec->length = L_LONG_DOUBLE;
      s++;
      break;
    case 'z':
    case 'Z':
    case 't':
    case 'j':
      spec->length = L_LONG;
      s++;
      break;
  }
  spec->conversion = *s;
  spec->end = *s ? s + 1 : s;
}

static void store_count(void *to, int length, long done) {
  switch (length) {
    case L_CHAR: *(signed char *)to = (signed char)done; break;
    case L_SHORT: *(short *)to = (short)done; break;
    case L_NONE: *(int *)to = (int)done; break;
    default: *(long *)to = done;
  }
}

static unsigned long narrow(unsigned long value, int length, int is_signed) {
  switch (length) {
    case L_CHAR: return is_signed ? (unsigned long)(long)(signed char)value : (unsigned char)value;
    case L_SHORT: return is_signed ? (unsigned long)(long)(short)value : (unsigned short)value;
    case L_NONE: return is_signed ? (unsigned long)(long)(int)value : (unsigned int)value;
  }
  return value;
}

static void convert(struct __printer *p, const struct spec *spec, union value v, int error) {
  char c;
  wchar_t wide;
  switch (p->conversion) {
    case 'd':
    case 'i': print_signed(p, (long)narrow(v.integer, spec->length, 1)); break;
    case 'u':
    case 'o':
    case 'x':
    case 'X':
    case 'b': print_unsigned(p, narrow(v.integer, spec->length, 0)); break;
    case 'c':
      if (spec->length == L_LONG) {
        wide = (wchar_t)v.integer;
        p->precision = -1;
        print_wide(p, &wide, 1);
        break;
      }
      c = (char)v.integer;
      print_padded(p, &c, 1);
      break;
    case 'C':
      wide = (wchar_t)v.integer;
      print_wide(p, &wide, 1);
      break;
    case 's':
    case 'S':
      if ((spec->length == L_LONG || p->conversion == 'S') && v.pointer) {
        const wchar_t *s = v.pointer;
        size_t n = 0;
        while ((p->precision < 0 || n < (size_t)p->precision) && s[n]) n++;
        print_wide(p, s, n);
      } else {
        print_string(p, v.pointer);
      }
      break;
    case 'p': print_pointer(p, v.pointer); break;
    case 'n': store_count(v.pointer, spec->length, p->done); break;
    case 'm': print_string(p, strerror(error)); break;
    default:
      if (spec->length == L_LONG_DOUBLE && __print_long_double) __print_long_double(p, &v.extended);
      else __print_double(p, v.real);
  }
}

/* %n$: how many arguments, and of which type each is. */
static int scan_positions(const char *format, unsigned char *types, int max) {
  int count = 0;
  struct spec spec;
  while (*format) {
    if (*format++ != '%') continue;
    parse(&spec, format);
    format = spec.end;
    int pairs[3][2] = {{spec.width_position, T_INT},
                       {spec.precision_position, T_INT},
                       {spec.position, argument_type(spec.conversion, spec.length)}};
    for (int i = 0; i < 3; i++) {
      int at = pairs[i][0];
      if (at <= 0 || at > max) continue;
      types[at - 1] = (unsigned char)pairs[i][1];
      if (at > count) count = at;
    }
  }
  return count;
}

static int uses_positions(const char *format) {
  while ((format = strchr(format, '%'))) {
    format++;
    if (*format == '%') {
      format++;
      continue;
    }
    if (*format < '1' || *format > '9') continue;
    while (*format >= '0' && *format <= '9') format++;
    if (*format == '$') return 1;
  }
  return 0;
}

static void print_one(struct __printer *p, struct arguments *a, const struct spec *spec, const char *from, int error) {
  p->flags = spec->flags;
  p->width = spec->width;
  p->precision = spec->precision;
  p->conversion = spec->conversion;
  if (spec->star_width) {
    p->width = (int)take(a, spec->width_position, T_INT).integer;
    if (p->width < 0) {
      p->flags |= P_LEFT;
      p->width = p->width == -2147483647 - 1 ? 0x7fffffff : -p->width;
    }
  }
  if (spec->star_precision) {
    p->precision = (int)take(a, spec->precision_position, T_INT).integer;
    if (p->precision < 0) p->precision = -1;
  }
  if (p->width == 0x7fffffff || p->precision == 0x7fffffff) {
    errno = EOVERFLOW;
    p->failed = 1;
    return;
  }
  int type = argument_type(p->conversion, spec->length);
  if (p->conversion == '%') {
    __print_out(p, "%", 1);
  } else if (type == T_NONE && p->conversion != 'm') {
    /* Not a conversion: the text itself. */
    __print_out(p, from, spec->end - from);
  } else {
    union value v = {0};
    if (type != T_NONE) v = take(a, spec->position, type);
    convert(p, spec, v, error);
  }
}

/* The conversions that most texts are made of, without flags and width: how many characters of the format, 0 for the long way. */
static int print_simple(struct __printer *p, va_list *list, const char *format) {
  char digits[24];
  char *at = digits + sizeof digits;
  const char *s;
  int wide = *format == 'l', used = 1;
  if (wide) {
    format++;
    used = 2;
  }
  unsigned long value;
  switch (*format) {
    case 'd': {
      long number;
      if (wide) number = va_arg(*list, long);
      else number = va_arg(*list, int);
      value = number < 0 ? -(unsigned long)number : (unsigned long)number;
      for (; value >> 32; value /= 10) *--at = (char)('0' + value % 10);
      unsigned int low = (unsigned int)value;
      do {
        unsigned int high = low / 10;
        *--at = (char)('0' + (low - high * 10));
        low = high;
      } while (low);
      if (number < 0) *--at = '-';
      break;
    }
    case 'u': {
      if (wide) value = va_arg(*list, unsigned long);
      else value = va_arg(*list, unsigned int);
      for (; value >> 32; value /= 10) *--at = (char)('0' + value % 10);
      unsigned int low = (unsigned int)value;
      do {
        unsigned int high = low / 10;
        *--at = (char)('0' + (low - high * 10));
        low = high;
      } while (low);
      break;
    }
    case 'x':
      if (wide) value = va_arg(*list, unsigned long);
      else value = va_arg(*list, unsigned int);
      do {
        int digit = (int)value & 15;
        *--at = (char)(digit < 10 ? '0' + digit : 'a' - 10 + digit);
      } while (value >>= 4);
      break;
    case 'p':
      value = (unsigned long)va_arg(*list, void *);
      if (!value) {
        __print_out(p, "(nil)", 5);
        return used;
      }
      do {
        int digit = (int)value & 15;
        *--at = (char)(digit < 10 ? '0' + digit : 'a' - 10 + digit);
      } while (value >>= 4);
      *--at = 'x';
      *--at = '0';
      break;
    case 's':
      if (wide) return 0;
      s = va_arg(*list, const char *);
      if (!s) s = "(null)";
      __print_out(p, s, __builtin_bulk_strlen(s));
      return used;
    case 'c':
      if (wide) return 0;
      *--at = (char)va_arg(*list, int);
      break;
    default: return 0;
  }
  __print_out(p, at, digits + sizeof digits - at);
  return used;
}

int __vprintf(FILE *f, const char *format, va_list list) {
  struct __printer p;
  struct arguments a;
  union value table[32];
  int error = ERRNO;
  p.f = f;
  p.done = 0;
  p.failed = 0;
  a.table = 0;
  va_copy(a.list, list);
  if (uses_positions(format)) {
    unsigned char types[32];
    memset(types, T_INT, sizeof types);
    a.count = scan_positions(format, types, 32);
    for (int i = 0; i < a.count; i++) fetch(&a.list, types[i], &table[i]);
    a.table = table;
  }
  const char *end = format + strlen(format);
  while (!p.failed) {
    size_t plain = __builtin_bulk_scan(format, '%', end - format);
    __print_out(&p, format, plain);
    format += plain;
    if (!*format) break;
    if (!a.table) {
      int used = print_simple(&p, &a.list, format + 1);
      if (used) {
        format += used + 1;
        continue;
      }
    }
    struct spec spec;
    parse(&spec, format + 1);
    if (!spec.conversion) {
      errno = EINVAL;
      p.failed = 1;
      break;
    }
    print_one(&p, &a, &spec, format, error);
    format = spec.end;
  }
  va_end(a.list);
  return p.failed ? -1 : (int)p.done;
}
