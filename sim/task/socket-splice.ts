// What sendfile and splice move to and from sockets, whose bytes are the kernel's already (net/socket.c sock_splice_read(),
// net/core/skbuff.c skb_splice_from_iter()).

import { EINVAL, ENOTCONN } from '../uapi/errno.ts'
import { O_NONBLOCK } from '../uapi/fcntl.ts'
import { fput } from '../fs/file.ts'
import { AF_INET } from './socket-inet.ts'
import { plainMessage } from './socket-message.ts'
import { emptyQueue } from './socket-receive.ts'
import { send, waitFor } from './socket-send.ts'
import { SEND_SHUTDOWN, SOCK_STREAM, freeBuffer, socketChannel } from './sockets.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'

const noWait = (file: File): boolean => (file.flags & O_NONBLOCK) !== 0

/** Sends bytes; without them: how many there is room for now, or why none. */
export function sendKernel(k: TaskKernel, file: File, from: Uint8Array | null, count: number): number {
  const socket = k.objects.sockets.get(file.node.id)
  if (socket === undefined) return -EINVAL
  const ready = socket.state === 'connected' && (socket.shutdown & SEND_SHUTDOWN) === 0 && socket.error === 0
  if (from === null) {
    const isFull = socket.sent >= socket.sndbuf
    return ready && isFull ? waitFor(k, socketChannel(socket.id), noWait(file), socket.sendTimeout) : count
  }
  // What was moved before is counted where the bytes come from.
  const moved = k.current.progress
  k.current.progress = 0
  const sent = send(k, file, { ...plainMessage(0, from.length), kernel: from }, 0)
  k.current.progress = moved
  return sent
}

/** Takes bytes out of a stream; files that came with them are closed. */
export function receiveKernel(k: TaskKernel, file: File, to: Uint8Array): number {
  const socket = k.objects.sockets.get(file.node.id)
  if (socket === undefined || socket.type !== SOCK_STREAM) return -EINVAL
  if (socket.state !== 'connected') return socket.family === AF_INET ? -ENOTCONN : -EINVAL
  if (socket.queue.length === 0) return k.current.progress > 0 ? 0 : emptyQueue(k, socket, noWait(file))
  const [buffer] = socket.queue
  const chunk = buffer.bytes.subarray(buffer.offset, buffer.offset + to.length)
  to.set(chunk)
  buffer.offset += chunk.length
  for (const each of buffer.files) fput(k, each)
  buffer.files = []
  if (buffer.offset === buffer.bytes.length) freeBuffer(k, socket.queue.splice(0, 1)[0])
  return chunk.length
}
