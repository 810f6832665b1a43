// The part `clocks`: system calls for clocks, sleeping and timers.

import { row } from './syscall-row.ts'
import {
  sysAlarm,
  sysClockGetres,
  sysClockGettime,
  sysClockNanosleep,
  sysClockSettime,
  sysGetitimer,
  sysGetrusage,
  sysGettimeofday,
  sysNanosleep,
  sysSetitimer,
  sysTime,
  sysTimes,
} from './sys-time.ts'
import { sysTimerCreate, sysTimerDelete, sysTimerGetoverrun, sysTimerGettime, sysTimerSettime } from './sys-timer.ts'
import { sysTimerfdCreate, sysTimerfdGettime, sysTimerfdSettime } from './sys-timerfd.ts'

export const rows = [
  row('nanosleep', sysNanosleep, 'timespec leftspec'),
  row('getitimer', sysGetitimer, 'itimer outitimerval'),
  row('alarm', sysAlarm, 'count'),
  row('setitimer', sysSetitimer, 'itimer itimerval outitimerval'),
  row('gettimeofday', sysGettimeofday, 'outtimeval ptr'),
  row('getrusage', sysGetrusage, 'rusage outrusage'),
  row('times', sysTimes, 'tms'),
  row('time', sysTime, 'ptr'),
  row('timer_create', sysTimerCreate, 'clock ptr ptr'),
  row('timer_settime', sysTimerSettime, 'int hex32 ptr ptr'),
  row('timer_gettime', sysTimerGettime, 'int ptr'),
  row('timer_getoverrun', sysTimerGetoverrun, 'int'),
  row('timer_delete', sysTimerDelete, 'int'),
  row('clock_settime', sysClockSettime, 'int ptr'),
  row('clock_gettime', sysClockGettime, 'clock outtimespec'),
  row('clock_getres', sysClockGetres, 'clock outtimespec'),
  row('clock_nanosleep', sysClockNanosleep, 'clock clockflags timespec leftspec'),
  row('timerfd_create', sysTimerfdCreate, 'clock hex32'),
  row('timerfd_settime', sysTimerfdSettime, 'fd hex32 ptr ptr'),
  row('timerfd_gettime', sysTimerfdGettime, 'fd ptr'),
]
