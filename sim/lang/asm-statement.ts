// Inline assembly: compiler barriers, fences and the writing back of a cache line are accepted, other instructions are refused.

import type { Expr, Stmt } from './ast.ts'
import { assignable, isLvalue, value } from './check.ts'
import { smallInt } from './fold.ts'
import { END, STRING } from './lexer.ts'
import type { Parser } from './parser.ts'
import { node } from './builtin-node.ts'
import { pointerTo, sizeOf, uintType, ulongType, unqualified, voidType } from './types.ts'
/** Also where the assembler is to put what follows. */
const harmless = /^\s*((nop|pause|mfence|lfence|sfence|rep;?\s*nop|\.(?:p2|b)?align\s+\d+(?:\s*,\s*\w*)*)\s*;?\s*)*$/

/** A line of the cache is written back; the operand is memory. */
const flushes = /^\s*(clflush|clflushopt|clwb)\s+%(\d)\s*;?\s*((?:[sm]fence\s*;?\s*)?)$/

/** What linux/swab.h turns the bytes of a word round with; the operand is the output. */
const swaps = /^\s*bswap[lq]?\s+%[kq]?0\s*;?\s*$/

/** The rights of the protection keys, by name or as the bytes that older assemblers need. */
const rights = /^\s*(?:rdpkru|wrpkru|\.byte\s+0x0f\s*,\s*0x01\s*,\s*0xe[ef])\s*;?\s*$/

interface AsmOperand {
  readonly constraint: string
  readonly e: Expr
}

/** `asm volatile("" ::: "memory")`: barriers. A template with instructions is refused. */
export function asmStatement(p: Parser): Stmt {
  const t = p.next()
  while (p.at('volatile') || p.at('goto') || p.at('inline')) p.next()
  p.expect('(')
  let template = ''
  const first = p.tok
  while (p.tok.kind === STRING)
    template += p
      .next()
      .text.slice(1, -1)
      .replace(/#.*?(\\n|$)|\\[nt]/g, ' ')
  const outputs = p.accept(':') ? asmOperands(p) : []
  const inputs = p.accept(':') ? asmOperands(p) : []
  while (!p.at(')') && p.tok.kind !== END) p.next()
  p.expect(')')
  p.expect(';', ' after asm')
  const flush = flushes.exec(template)
  const isRights = rights.test(template)
  const isSwap = swaps.test(template)
  if (flush === null && !isRights && !isSwap && !harmless.test(template))
    p.error(
      'unsupported',
      { loc: t.loc, end: p.prevEnd },
      `not supported: inline assembly "${first.text.slice(1, -1)}"`,
      'an empty template, as in asm volatile("" ::: "memory"), is a compiler barrier',
    )
  const out: Stmt[] = []
  for (const input of inputs) {
    const match = /^[0-9]$/.exec(input.constraint)
    const output = match ? outputs[Number(match[0])] : undefined
    if (output)
      out.push({
        op: 'expr',
        loc: t.loc,
        e: {
          op: 'assign',
          l: output.e,
          r: assignable(p, input.e, output.e.type, 'assigning to'),
          type: unqualified(output.e.type),
          loc: t.loc,
          end: p.prevEnd,
        },
      })
    else out.push({ op: 'expr', e: value(input.e), loc: t.loc })
  }
  // Where an output is has to be computed, once.
  for (const { constraint, e } of outputs) {
    if (constraint.includes('+') && e.op !== 'var' && isLvalue(e))
      out.push({ op: 'expr', e: { op: 'addr', e, type: pointerTo(e.type), loc: e.loc, end: e.end }, loc: t.loc })
  }
  const span = { loc: t.loc, end: p.prevEnd }
  const does = (e: Expr): void => void out.push({ op: 'expr', e, loc: t.loc })
  if (flush !== null) {
    const operand = [...outputs, ...inputs][Number(flush[2])]?.e
    if (operand !== undefined && isLvalue(operand)) {
      const address: Expr = { op: 'addr', e: operand, type: pointerTo(operand.type), ...span }
      does(node(flush[1] === 'clflush' ? 'ia32_clflush' : 'ia32_clwb', [address], voidType, span))
    }
  }
  if (isRights) rightsOfKeys(p, template, outputs, inputs).forEach(does)
  if (isSwap && outputs.length > 0) does(swapped(p, outputs[0].e))
  if (/[sm]fence/.test(template)) does(node('ia32_sfence', [], voidType, span))
  return { op: 'block', body: out, exit: null, loc: t.loc }
}

/** BSWAP of a variable, by its size. */
function swapped(p: Parser, l: Expr): Expr {
  const wide = sizeOf(l.type) === 8
  const r = node(
    wide ? 'bswap64' : 'bswap32',
    [assignable(p, l, wide ? ulongType : uintType, 'passing')],
    wide ? ulongType : uintType,
    l,
  )
  return {
    op: 'assign',
    l,
    r: assignable(p, r, l.type, 'assigning to'),
    type: unqualified(l.type),
    loc: l.loc,
    end: l.end,
  }
}

/** RDPKRU: eax is the rights, edx 0. WRPKRU: they are what eax is. */
function rightsOfKeys(
  p: Parser,
  template: string,
  outputs: readonly AsmOperand[],
  inputs: readonly AsmOperand[],
): Expr[] {
  const writes = /wrpkru|0xef/.test(template)
  const inRegister = (letter: string, list: readonly AsmOperand[]): Expr | undefined =>
    list.find(({ constraint }) => constraint.includes(letter))?.e
  const given = inRegister('a', inputs)
  if (writes && given !== undefined) {
    const rightsWord = assignable(p, given, uintType, 'passing')
    return [node('ia32_wrpkru', [rightsWord], voidType, given)]
  }
  if (writes) return []
  const set = (l: Expr | undefined, r: (span: Expr) => Expr): Expr[] =>
    l === undefined
      ? []
      : [
          {
            op: 'assign',
            l,
            r: assignable(p, r(l), l.type, 'assigning to'),
            type: unqualified(l.type),
            loc: l.loc,
            end: l.end,
          },
        ]
  return [
    ...set(inRegister('a', outputs), (span) => node('ia32_rdpkru', [], uintType, span)),
    ...set(inRegister('d', outputs), (span) => smallInt(0, span, uintType)),
  ]
}

function asmOperands(p: Parser): AsmOperand[] {
  const out: AsmOperand[] = []
  while (!p.at(':') && !p.at(')') && p.tok.kind !== END) {
    if (p.accept('[')) {
      p.next()
      p.expect(']')
    }
    let constraint = ''
    while (p.tok.kind === STRING) constraint += p.next().text.slice(1, -1)
    p.expect('(')
    out.push({ constraint, e: p.grammar.expression(p) })
    p.expect(')')
    if (!p.accept(',')) break
  }
  return out
}
