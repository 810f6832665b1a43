// The part `sockets`: system calls for sockets.

import { row } from './syscall-row.ts'
import { sysRecvfrom, sysRecvmmsg, sysRecvmsg } from './socket-receive.ts'
import { sysSendmmsg, sysSendmsg, sysSendto } from './socket-send.ts'
import {
  socketMethods,
  sysAccept,
  sysAccept4,
  sysBind,
  sysConnect,
  sysGetpeername,
  sysGetsockname,
  sysGetsockopt,
  sysListen,
  sysSetsockopt,
  sysShutdown,
  sysSocket,
  sysSocketpair,
} from './sys-socket.ts'

export const rows = [
  row('socket', sysSocket, 'int hex32 int'),
  row('connect', sysConnect, 'fd ptr int'),
  row('accept', sysAccept, 'fd ptr ptr'),
  row('sendto', sysSendto, 'fd buf2 count hex32 ptr int'),
  row('recvfrom', sysRecvfrom, 'fd out count hex32 ptr ptr'),
  row('sendmsg', sysSendmsg, 'fd ptr hex32'),
  row('recvmsg', sysRecvmsg, 'fd ptr hex32'),
  row('shutdown', sysShutdown, 'fd int'),
  row('bind', sysBind, 'fd ptr int'),
  row('listen', sysListen, 'fd int'),
  row('getsockname', sysGetsockname, 'fd ptr ptr'),
  row('getpeername', sysGetpeername, 'fd ptr ptr'),
  row('socketpair', sysSocketpair, 'int hex32 int fds'),
  row('setsockopt', sysSetsockopt, 'fd int int ptr int'),
  row('getsockopt', sysGetsockopt, 'fd int int ptr ptr'),
  row('accept4', sysAccept4, 'fd ptr ptr hex32'),
  row('recvmmsg', sysRecvmmsg, 'fd ptr count hex32 ptr'),
  row('sendmmsg', sysSendmmsg, 'fd ptr count hex32'),
]

/** Methods of the files that these calls make. */
export const fileMethods = { socket: socketMethods }
