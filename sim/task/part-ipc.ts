// The part `ipc`: system calls for shared memory, messages and semaphores of System V, message queues of POSIX.

import { sysvShmMethods } from '../fs/sysv-shm.ts'
import { row } from './syscall-row.ts'
import {
  mqueueMethods,
  sysMqGetsetattr,
  sysMqNotify,
  sysMqOpen,
  sysMqTimedreceive,
  sysMqTimedsend,
  sysMqUnlink,
} from './sys-mqueue.ts'
import { sysMsgctl, sysMsgget, sysMsgrcv, sysMsgsnd } from './sys-msg.ts'
import { sysSemctl, sysSemget, sysSemop, sysSemtimedop } from './sys-sem.ts'
import { sysShmat, sysShmctl, sysShmdt, sysShmget } from './sys-shm.ts'

export const rows = [
  row('shmget', sysShmget, 'shmkey count shmget'),
  row('shmat', sysShmat, 'int ptr shmat'),
  row('shmctl', sysShmctl, 'int shmcmd ptr'),
  row('shmdt', sysShmdt, 'ptr'),
  row('semget', sysSemget, 'shmkey int hex32'),
  row('semop', sysSemop, 'int ptr count'),
  row('semctl', sysSemctl, 'int int int ptr'),
  row('semtimedop', sysSemtimedop, 'int ptr count timespec'),
  row('msgget', sysMsgget, 'shmkey hex32'),
  row('msgsnd', sysMsgsnd, 'int ptr count hex32'),
  row('msgrcv', sysMsgrcv, 'int ptr count int hex32'),
  row('msgctl', sysMsgctl, 'int int ptr'),
  row('mq_open', sysMqOpen, 'path oflags mode ptr'),
  row('mq_unlink', sysMqUnlink, 'path'),
  row('mq_timedsend', sysMqTimedsend, 'fd buf2 count int timespec'),
  row('mq_timedreceive', sysMqTimedreceive, 'fd out count ptr timespec'),
  row('mq_notify', sysMqNotify, 'fd ptr'),
  row('mq_getsetattr', sysMqGetsetattr, 'fd ptr ptr'),
]

/** Methods of the files that these calls make. */
export const fileMethods = { mqueue: mqueueMethods, sysv_shm: sysvShmMethods }
