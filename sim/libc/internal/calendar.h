#ifndef INTERNAL_CALENDAR_H
#define INTERNAL_CALENDAR_H
#include <time.h>
/* Days from 1970-01-01 of a date in the Gregorian calendar; month 1 to 12, may be any year. */
long __days_from_civil(long year, int month, int day);
int __is_leap_year(long year);
/* Seconds east of Greenwich at a time, whether that is summer time, and what the zone is called then. */
long __zone_offset(time_t when, int *summer, const char **name);
void __zone_offsets(long *standard, long *summer);
#endif
