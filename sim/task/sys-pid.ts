// Who a process is, for those who only ask (kernel/sys.c). Changing it: sys-ids.ts.

import type { TaskKernel } from './kernel.ts'

/** All capabilities of the newest kernel: 41 of them. */
export const allCapabilities = { low: -1, high: 0x1ff } as const

export const sysGetuid = (k: TaskKernel): number => k.current.uid
export const sysGeteuid = (k: TaskKernel): number => k.current.euid
export const sysGetgid = (k: TaskKernel): number => k.current.gid
export const sysGetegid = (k: TaskKernel): number => k.current.egid

export const sysGetpid = (k: TaskKernel): number => k.current.group.pid
export const sysGettid = (k: TaskKernel): number => k.current.pid
export const sysGetppid = (k: TaskKernel): number => k.current.group.parent?.pid ?? 0
