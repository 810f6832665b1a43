// /proc/sysvipc/sem and msg, /proc/locks (ipc/sem.c sysvipc_sem_proc_show(), ipc/msg.c, fs/locks.c lock_get_status()).

import { bootEpochSeconds } from '../fs/stat.ts'
import { F_WRLCK } from '../fs/locks.ts'
import { single } from './seq.ts'
import type { FileLock } from '../fs/locks.ts'
import type { Inode } from '../fs/inode.ts'
import type { NextRecord } from './seq.ts'
import type { TaskKernel } from '../task/kernel.ts'

const column = (value: number, width: number): string => String(value).padStart(width)
const time = (tick: number): string => column(tick <= 0 ? 0 : bootEpochSeconds + Math.floor(tick / 1e9), 10)
const ids = (each: { uid: number; gid: number; cuid: number; cgid: number }): string =>
  [each.uid, each.gid, each.cuid, each.cgid].map((id) => column(id, 5)).join(' ')

function sem(k: TaskKernel): string {
  const head = '       key      semid perms      nsems   uid   gid  cuid  cgid      otime      ctime\n'
  const rows = [...k.objects.semaphores.objects.values()].map(
    (each) =>
      `${column(each.key | 0, 10)} ${column(each.id, 10)}  ${each.mode.toString(8).padStart(4)} ${column(each.values.length, 10)} ` +
      `${ids(each)} ${time(each.otime)} ${time(each.ctime)}\n`,
  )
  return head + rows.join('')
}

function msg(k: TaskKernel): string {
  const head =
    '       key      msqid perms      cbytes       qnum lspid lrpid   uid   gid  cuid  cgid      stime      rtime      ctime\n'
  const rows = [...k.objects.messageQueues.objects.values()].map((each) => {
    const bytes = each.messages.reduce((sum, message) => sum + message.bytes.length, 0)
    return (
      `${column(each.key | 0, 10)} ${column(each.id, 10)}  ${each.mode.toString(8).padStart(4)}  ${column(bytes, 10)} ` +
      `${column(each.messages.length, 10)} ${column(each.senderPid, 5)} ${column(each.receiverPid, 5)} ${ids(each)} ` +
      `${time(each.stime)} ${time(each.rtime)} ${time(each.ctime)}\n`
    )
  })
  return head + rows.join('')
}

function lockText(node: Inode, lock: FileLock): string {
  const kind = lock.flock ? 'FLOCK ' : lock.pid === -1 ? 'OFDLCK' : 'POSIX '
  const hex = (value: number): string => value.toString(16).padStart(2, '0')
  const place = `${hex(node.sb.major)}:${hex(node.sb.minor)}:${node.number}`
  const range = lock.flock ? '0 EOF' : `${lock.start} ${lock.end === Infinity ? 'EOF' : lock.end}`
  return `${kind} ADVISORY  ${lock.type === F_WRLCK ? 'WRITE' : 'READ '} ${lock.pid} ${place} ${range}\n`
}

function locks(k: TaskKernel): string {
  const nodes = new Set([...k.files.values()].map((file) => file.node))
  // The newest come first.
  const all = [...nodes].flatMap((node) => node.locks.map((lock) => lockText(node, lock))).reverse()
  return all.map((text, index) => `${index + 1}: ${text}`).join('')
}

/** By name below /proc. */
export const ipcFiles: readonly (readonly [string, NextRecord])[] = [
  ['sysvipc/sem', single(sem)],
  ['sysvipc/msg', single(msg)],
  ['locks', single(locks)],
]
