#include <inttypes.h>
#include <wchar.h>

intmax_t wcstoimax(const wchar_t *restrict s, wchar_t **restrict end, int base) {
  return wcstol(s, end, base);
}

uintmax_t wcstoumax(const wchar_t *restrict s, wchar_t **restrict end, int base) {
  return wcstoul(s, end, base);
}

long long wcstoq(const wchar_t *restrict s, wchar_t **restrict end, int base) {
  return wcstol(s, end, base);
}

unsigned long long wcstouq(const wchar_t *restrict s, wchar_t **restrict end, int base) {
  return wcstoul(s, end, base);
}

wchar_t *wcswcs(const wchar_t *s, const wchar_t *part) {
  return wcsstr(s, part);
}
