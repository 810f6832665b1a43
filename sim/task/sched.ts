// Who runs: a deterministic round robin over the tasks that can run, and sleeping and waking by named channels.

import { BLOCKED } from '../uapi/errno.ts'
import { emitSwitch } from '../trace/emit.ts'
import { cost } from '../hw/clock.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task, ThreadGroup } from './task.ts'

/** The running task sleeps on `channel`, at most until tick `until`. */
export function sleepOn(k: TaskKernel, channel: string, until = Infinity): number {
  const task = k.current
  task.state = 'sleeping'
  task.channel = channel
  task.wakeAt = until
  armTimer(k, until)
  dequeue(k, task)
  return BLOCKED
}

/** The running task got BLOCKED: it sleeps until the page that it needs is there, or for a while where nothing was named. */
export function sleepForPage(k: TaskKernel): void {
  const { waitPfn } = k.current
  k.current.waitPfn = -1
  const { waitUserfault } = k.current
  k.current.waitUserfault = 0
  if (waitUserfault !== 0) {
    sleepOn(k, waitUserfault > 0 ? `userfault ${waitUserfault}` : readerChannel(-waitUserfault))
    return
  }
  if (waitPfn < 0) sleepOn(k, 'page', k.clock.tick + cost.diskPage)
  else sleepOn(k, `${pageChannel}${waitPfn}`)
}

/** What a task that waits for a frame sleeps on. Only a fatal signal wakes it: TASK_KILLABLE. */
export const pageChannel = 'page '

/** Those wait so whose doings a program that serves faults has to read first. */
export const readerChannel = (context: number): string => `${pageChannel}userfaultfd ${context}`

/** A child sleeps so that was made and whose parent's call has not ended. */
export const bornChannel = (parent: number): string => `${pageChannel}fork ${parent}`

function dequeue(k: TaskKernel, task: Task): void {
  const at = k.runQueue.indexOf(task)
  if (at >= 0) k.runQueue.splice(at, 1)
}

/** Puts a task at the end of the queue; also a new one. */
export function enqueue(k: TaskKernel, task: Task): void {
  task.state = 'running'
  task.channel = ''
  task.wakeAt = Infinity
  if (!k.runQueue.includes(task)) k.runQueue.push(task)
}

/** A task that must not run any more (stopped, dead). */
export function takeOff(k: TaskKernel, task: Task, state: Task['state']): void {
  task.state = state
  dequeue(k, task)
}

/** Wakes a sleeping task, whatever it waits for. */
export function wakeTask(k: TaskKernel, task: Task): void {
  if (task.state === 'sleeping') enqueue(k, task)
}

/** Wakes everyone who sleeps on the channel, in the order of their numbers; returns how many. */
export function wakeUp(k: TaskKernel, channel: string, most = Infinity): number {
  let woken = 0
  for (const task of k.tasks.values()) {
    if (woken >= most) break
    if (task.state === 'sleeping' && task.channel === channel) {
      enqueue(k, task)
      woken++
    }
  }
  return woken
}

/** Notes that something is due at a tick. */
export function armTimer(k: TaskKernel, tick: number): void {
  if (tick < k.timers.next) k.timers.next = tick
}

/** Makes a task the running one: its identity, its address space. */
export function switchTo(k: TaskKernel, task: Task): void {
  if (k.current === task) {
    loadMm(k, task)
    return
  }
  k.current = task
  k.trace.task = task.pid
  emitSwitch(k.trace, task.pid)
  k.clock.advance(cost.contextSwitch)
  loadMm(k, task)
}

/** Loads the task's page tables. */
export function loadMm(k: TaskKernel, task: Task): void {
  const mm = task.mm
  if (mm !== null && (k.mmu.pgd !== mm.pgd || k.mmu.mmId !== mm.id)) k.mmu.load(mm.pgd, mm.id)
}

/** The turn is over: the task goes to the end of the queue. */
export function yieldTurn(k: TaskKernel, task: Task): void {
  if (k.runQueue[0] !== task || k.runQueue.length < 2) return
  k.runQueue.shift()
  k.runQueue.push(task)
}

/** All groups below one, itself included, for signals to process groups and for the end of the machine. */
export const descendants = (group: ThreadGroup): ThreadGroup[] => [group, ...group.children.flatMap(descendants)]
