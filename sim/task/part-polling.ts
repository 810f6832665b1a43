// The part `polling`: system calls for waiting for files and for signals.

import { eventMethods } from '../fs/eventfd.ts'
import { row } from './syscall-row.ts'
import {
  epollMethods,
  sysEpollCreate,
  sysEpollCreate1,
  sysEpollCtl,
  sysEpollPwait,
  sysEpollPwait2,
  sysEpollWait,
} from './sys-epoll.ts'
import { sysEventfd, sysEventfd2 } from './sys-eventfd.ts'
import { sysPoll, sysPpoll, sysPselect6, sysSelect } from './sys-poll.ts'
import { signalFdMethods, sysSignalfd, sysSignalfd4 } from './sys-signalfd.ts'
import {
  sysPause,
  sysRtSigpending,
  sysRtSigqueueinfo,
  sysRtSigsuspend,
  sysRtSigtimedwait,
  sysRtTgsigqueueinfo,
  sysSigaltstack,
} from './sys-signal-more.ts'

export const rows = [
  row('poll', sysPoll, 'pollfds count int'),
  row('select', sysSelect, 'int fdset fdset fdset outtimeval'),
  row('epoll_create', sysEpollCreate, 'int'),
  row('epoll_wait', sysEpollWait, 'fd epollevents int int'),
  row('epoll_ctl', sysEpollCtl, 'fd epollop fd epollevent'),
  row('pselect6', sysPselect6, 'int fdset fdset fdset timespec ptr'),
  row('ppoll', sysPpoll, 'pollfds count timespec sigset count'),
  row('epoll_pwait', sysEpollPwait, 'fd epollevents int int sigset count'),
  row('signalfd', sysSignalfd, 'fd sigset count'),
  row('eventfd', sysEventfd, 'count'),
  row('signalfd4', sysSignalfd4, 'fd sigset count hex32'),
  row('eventfd2', sysEventfd2, 'count eventfd'),
  row('epoll_create1', sysEpollCreate1, 'cloexec'),
  row('epoll_pwait2', sysEpollPwait2, 'fd ptr int ptr ptr count'),
  row('rt_sigpending', sysRtSigpending, 'oldsigset count'),
  row('rt_sigtimedwait', sysRtSigtimedwait, 'sigset ptr timespec count'),
  row('rt_sigqueueinfo', sysRtSigqueueinfo, 'int signal ptr'),
  row('rt_sigsuspend', sysRtSigsuspend, 'sigset count'),
  row('sigaltstack', sysSigaltstack, 'stack oldstack'),
  row('pause', sysPause, ''),
  row('rt_tgsigqueueinfo', sysRtTgsigqueueinfo, 'int int signal ptr'),
]

/** Methods of the files that these calls make. */
export const fileMethods = { epoll: epollMethods, eventfd: eventMethods, signalfd: signalFdMethods }
