// Warnings about memory calls that will surely fail, or do something else than they look like: what a reader of the book most often
// gets wrong. Only what is plain from constants and from variables that are assigned once; no data flow.

import type { Expr, FunctionDefinition, Stmt, Variable } from './ast.ts'
import { report } from './diagnostics.ts'
import type { DiagnosticSink } from './diagnostics.ts'
import { visitExpr, visitStmt } from './walk.ts'

const MAP_TYPE = 0xf
const MAP_FIXED = 0x10
const MAP_ANONYMOUS = 0x20
const PROT_WRITE = 2
const pageSize = 4096

type Call = Expr & { op: 'call' }

/** What is known of a pointer variable that mmap's result was put into. */
interface Mapping {
  readonly call: Call
  assignments: number
  /** Somebody may have changed the protection, or the variable. */
  escaped: boolean
}

/** Looks through a function. */
export function lint(sink: DiagnosticSink, fn: FunctionDefinition): void {
  const mappings = new Map<Variable, Mapping>()
  const isTransparent = (e: Expr): Expr => (e.op === 'cast' ? isTransparent(e.e) : e)
  const note = (v: Variable, source: Expr): void => {
    const e = isTransparent(source)
    const old = mappings.get(v)
    if (old) old.assignments++
    else if (e.op === 'call' && calledName(e) === 'mmap') mappings.set(v, { call: e, assignments: 1, escaped: false })
  }
  const collect = (e: Expr): void => {
    if (e.op === 'assign' && e.l.op === 'var') note(e.l.v, e.r)
    if (e.op === 'opassign' && e.l.op === 'var') note(e.l.v, e.r)
    if (e.op === 'call' && ['mprotect', 'pkey_mprotect', 'mremap'].includes(calledName(e))) {
      visitExpr(e, (x) => {
        if (x.op === 'var') {
          const m = mappings.get(x.v)
          if (m) m.escaped = true
        }
      })
    }
  }
  const collectInit = (s: Stmt): void => {
    if (s.op === 'init' && s.items.length === 1) note(s.v, s.items[0].value)
  }
  visitStmt(fn.body, collect, collectInit)
  visitStmt(fn.body, (e) => check(sink, e, mappings))
}

function calledName(e: Call): string {
  return e.fn.op === 'addr' && e.fn.e.op === 'var' ? e.fn.e.v.name : ''
}

const constantOf = (e: Expr | undefined): number | null => {
  if (e?.op === 'cast') return constantOf(e.e)
  return e?.op === 'int' ? e.hi * 4294967296 + (e.lo >>> 0) : null
}

const variableOf = (e: Expr): Variable | null => {
  if (e.op === 'cast') return variableOf(e.e)
  return e.op === 'load' && e.e.op === 'var' ? e.e.v : null
}

function warn(sink: DiagnosticSink, code: string, e: Expr, message: string, hint: string | null): void {
  report(sink, 'warning', code, e, message, hint)
}

function check(sink: DiagnosticSink, e: Expr, mappings: ReadonlyMap<Variable, Mapping>): void {
  if (e.op === 'call') {
    const name = calledName(e)
    if (name === 'mmap' && e.args.length === 6) checkMmap(sink, e, mappings)
    else if (name === 'munmap' && e.args.length === 2) checkMunmap(sink, e)
  } else if (e.op === 'binary' && (e.fn === 'eq' || e.fn === 'ne')) {
    if (constantOf(e.r) === 0) comparedWithNull(sink, e.l, e, mappings)
    else if (constantOf(e.l) === 0) comparedWithNull(sink, e.r, e, mappings)
  } else if (e.op === 'unary' && e.fn === 'lnot') comparedWithNull(sink, e.e, e, mappings)
  else if ((e.op === 'assign' || e.op === 'opassign') && e.l.op === 'deref') checkStore(sink, e.l, mappings)
}

function checkMmap(sink: DiagnosticSink, e: Call, mappings: ReadonlyMap<Variable, Mapping>): void {
  const flags = constantOf(e.args[3])
  const length = constantOf(e.args[1])
  const address = variableOf(e.args[0])
  if (flags !== null && (flags & MAP_TYPE) === 0)
    warn(
      sink,
      'mmap-type',
      e.args[3],
      'mmap needs MAP_PRIVATE or MAP_SHARED: this fails with EINVAL',
      'add MAP_PRIVATE | or MAP_SHARED |',
    )
  if (length === 0) warn(sink, 'mmap-length', e.args[1], 'mmap of length 0 fails with EINVAL', null)
  if (flags !== null && (flags & MAP_ANONYMOUS) === 0 && constantOf(e.args[4]) === -1)
    warn(
      sink,
      'mmap-file',
      e.args[4],
      'descriptor -1 without MAP_ANONYMOUS: this fails with EBADF',
      'add MAP_ANONYMOUS | to the flags',
    )
  if (
    flags !== null &&
    (flags & MAP_FIXED) !== 0 &&
    address &&
    mappings.has(address) &&
    mappings.get(address)?.call !== e
  )
    warn(
      sink,
      'mmap-fixed',
      e.args[0],
      `MAP_FIXED replaces what is mapped at '${address.name}'`,
      'MAP_FIXED_NOREPLACE fails with EEXIST instead',
    )
  const offset = constantOf(e.args[5])
  if (offset !== null && offset % pageSize !== 0)
    warn(
      sink,
      'mmap-offset',
      e.args[5],
      `offset ${offset} is not a multiple of the page size: this fails with EINVAL`,
      null,
    )
}

function checkMunmap(sink: DiagnosticSink, e: Call): void {
  const length = constantOf(e.args[1])
  if (length === 0) warn(sink, 'munmap-length', e.args[1], 'munmap of length 0 fails with EINVAL', null)
  else if (length !== null && length > 0 && length % pageSize !== 0)
    warn(
      sink,
      'munmap-length',
      e.args[1],
      `munmap works on whole pages: ${length} bytes are rounded up to ${Math.ceil(length / pageSize) * pageSize}`,
      null,
    )
}

function comparedWithNull(
  sink: DiagnosticSink,
  pointer: Expr,
  at: Expr,
  mappings: ReadonlyMap<Variable, Mapping>,
): void {
  const v = variableOf(pointer)
  const mapping = v && mappings.get(v)
  if (v && mapping && mapping.assignments === 1)
    warn(
      sink,
      'mmap-null',
      at,
      `'${v.name}' comes from mmap, which reports failure as MAP_FAILED, not NULL`,
      `compare '${v.name}' with MAP_FAILED`,
    )
}

/** `*p = …`, `p[i] = …` where p maps read-only memory. */
function checkStore(
  sink: DiagnosticSink,
  target: Expr & { op: 'deref' },
  mappings: ReadonlyMap<Variable, Mapping>,
): void {
  const base = target.e.op === 'ptradd' ? target.e.l : target.e
  const v = variableOf(base)
  const mapping = v && mappings.get(v)
  if (!v || !mapping || mapping.escaped || mapping.assignments > 1) return
  const protection = constantOf(mapping.call.args[2])
  if (protection !== null && (protection & PROT_WRITE) === 0)
    warn(sink, 'store-protection', target, `'${v.name}' is mapped without PROT_WRITE: this store is a SIGSEGV`, null)
}
