// The part `descriptors`: system calls for descriptors beyond open, read, write and close; pipes.

import { row } from './syscall-row.ts'
import {
  sysCloseRange,
  sysCreat,
  sysDup,
  sysDup2,
  sysDup3,
  sysFadvise,
  sysFallocate,
  sysFcntl,
  sysIoctl,
  sysLseek,
  sysMemfdCreate,
  sysPipe,
  sysPipe2,
  sysPreadv,
  sysPwritev,
  sysReadv,
  sysTruncate,
  sysWritev,
} from './sys-file.ts'
import { sysFlock } from './sys-lock.ts'
import { sysFsync, sysSyncFileRange } from './sys-sync.ts'
import { pipeMethods } from '../fs/pipe.ts'

export const rows = [
  row('lseek', sysLseek, 'fd off whence'),
  row('ioctl', sysIoctl, 'fd ioctl ptr'),
  row('readv', sysReadv, 'fd iovec count'),
  row('writev', sysWritev, 'fd iovec count'),
  row('pipe', sysPipe, 'fds'),
  row('dup', sysDup, 'fd'),
  row('dup2', sysDup2, 'fd fd'),
  row('fcntl', sysFcntl, 'fd int hex'),
  row('flock', sysFlock, 'fd flockop'),
  row('fsync', sysFsync, 'fd'),
  row('fdatasync', sysFsync, 'fd'),
  row('truncate', sysTruncate, 'path off'),
  row('creat', sysCreat, 'path mode'),
  row('fadvise64', sysFadvise, 'fd off len fadvice'),
  row('sync_file_range', sysSyncFileRange, 'fd off off hex'),
  row('fallocate', sysFallocate, 'fd fallocmode off off'),
  row('dup3', sysDup3, 'fd fd pipeflags'),
  row('pipe2', sysPipe2, 'fds pipeflags'),
  row('preadv', sysPreadv, 'fd ptr count off'),
  row('pwritev', sysPwritev, 'fd ptr count off'),
  row('memfd_create', sysMemfdCreate, 'str memfd'),
  row('close_range', sysCloseRange, 'fd fd hex'),
]

export const fileMethods = { pipe: pipeMethods }
