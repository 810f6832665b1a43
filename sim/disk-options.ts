// The options that describe devices: which there are beside the root's disk, what is on them, and what of them fails.

/** A size with an optional unit (K, M, G, powers of 1024), or NaN. */
export function parseSize(text: string): number {
  const match = /^(\d+)([KMG]?)(?:i?B)?$/i.exec(text)
  if (match === null) return NaN
  const [, digits = '', unit = ''] = match
  return Number(digits) * 1024 ** ['', 'K', 'M', 'G'].indexOf(unit.toUpperCase())
}

/** One device of the option `disks`. */
export interface DiskOption {
  readonly name: string
  readonly bytes: number
  /** What it is formatted with at boot; '': with nothing. Blocks of 4 KiB, or as in `ext2-1024`. */
  readonly fs: string
  readonly blockSize: number
  /** Where it is mounted at boot; '': nowhere. */
  readonly dir: string
}

const diskForm = 'NAME:SIZE[:ext2|ext4[-BLOCKSIZE][:DIR]], as in vdb:64M:ext4:/mnt, vdc:8M:ext2-1024 or pmem0:16M'

/** The devices that an option's text describes, or a sentence that says what is wrong. */
export function parseDisks(text: string): readonly DiskOption[] | string {
  const disks: DiskOption[] = []
  for (const word of text.split(',').filter((each) => each !== '')) {
    const [name, size = '', format = '', dir = '', ...rest] = word.split(':')
    const [fs = '', blockSize = '4096'] = format.split('-')
    const bytes = Math.floor(parseSize(size) / 4096) * 4096
    const wrong = `disks: ${word} is not understood; the form is ${diskForm}`
    if (!/^(vd[b-z]|pmem\d)$/.test(name) || Number.isNaN(bytes) || rest.length > 0) return wrong
    if (!['1024', '2048', '4096'].includes(blockSize)) return wrong
    if (!['', 'ext2', 'ext4'].includes(fs) || !/^(\/[\w./-]*)?$/.test(dir)) return wrong
    if (bytes < 2 ** 18) return `disks: ${word} is too small; the least is 256K`
    if (bytes > 2 ** 40 || (name.startsWith('pmem') && bytes > 2 ** 30)) return `disks: ${word} is too large`
    if (disks.some((each) => each.name === name)) return `disks: ${name} is there twice`
    disks.push({ name, bytes, fs, blockSize: Number(blockSize), dir })
  }
  return disks
}

/** One rule of the option `errors`. Bytes [from, to) of the device. */
export interface DeviceErrorOption {
  readonly name: string
  readonly write: boolean
  readonly from: number
  readonly to: number
  readonly times: number
}

export function parseDeviceErrors(text: string): readonly DeviceErrorOption[] | string {
  const errors: DeviceErrorOption[] = []
  for (const word of text.split(',').filter((each) => each !== '')) {
    const match = /^(vd[a-z]|pmem\d|loop\d):(read|write)(?::(\w*)-(\w*)(?::(\d+))?)?$/.exec(word)
    const [from, to] = [parseSize(match?.[3] || '0'), match?.[4] ? parseSize(match[4]) : Infinity]
    if (match === null || Number.isNaN(from) || Number.isNaN(to)) {
      return `errors: ${word} is not understood; the form is NAME:read|write[:FROM-TO[:N]], as in vdb:read or vdb:write:0-1M:2`
    }
    const times = match[5] === undefined ? Infinity : Number(match[5])
    errors.push({ name: match[1], write: match[2] === 'write', from, to, times })
  }
  return errors
}
