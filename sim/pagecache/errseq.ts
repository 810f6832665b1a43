// Errors of writeback that are told once to every open file: errseq_t (lib/errseq.c). The object keeps the last error and a count
// of errors; an open file keeps the count that it has been told of.

/** struct address_space's wb_err. */
export interface ErrSeq {
  /** Positive errno of the last error, 0: there was none. */
  errno: number
  /** Goes up with every error that comes after the last one was told. */
  count: number
  /** The last error was told to somebody: ERRSEQ_SEEN. */
  seen: boolean
}

export const createErrSeq = (): ErrSeq => ({ errno: 0, count: 0, seen: false })

/** errseq_set(): an error that nobody has asked about yet is one with the next. */
export const errseqSet = (seq: ErrSeq, errno: number): void => {
  if (seq.seen || seq.count === 0) seq.count++
  seq.errno = errno
  seq.seen = false
}

/** errseq_sample(): what a new open file has been told of. An error that nobody was told yet is still to be told to it. */
export const errseqSample = (seq: ErrSeq): number => (seq.seen ? seq.count : 0)

/** errseq_check_and_advance(): -errno once to a holder of a sample, and the new sample. */
export const errseqCheckAndAdvance = (seq: ErrSeq, holder: { wbErr: number }): number => {
  if (holder.wbErr === seq.count) return 0
  holder.wbErr = seq.count
  seq.seen = true
  return -seq.errno
}
