// One line of /proc/PID/maps, taken apart.

/** Addresses and offset are hexadecimal without 0x, as they are printed. */
export interface MapsRow {
  readonly start: string
  readonly end: string
  readonly perms: string
  readonly offset: string
  readonly dev: string
  readonly inode: number
  readonly path: string
}
