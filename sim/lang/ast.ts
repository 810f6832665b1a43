// The typed syntax tree: what the parser makes with check.ts, and the code generator reads. Conversions are explicit.
//
// An expression that is an lvalue (`var deref member string compound`) stands for its object; `load` turns it into its value.
// Arrays and functions become pointers by `addr`.

import type { Token } from './lexer.ts'
import type { FunctionType, IntType, Member, Type } from './types.ts'

/** What a function and the functions inside it need of each other (nested.ts). */
export interface Nest {
  readonly outer: Nest | null
  /** It uses the frame of the function around: its caller passes the frame's address in R10. */
  needsChain: boolean
  /** Where it keeps that address. */
  chain: Variable | null
  /** Inner functions whose address is taken: code for them is put into this one's frame. */
  readonly trampolines: Variable[]
}

/** An object or function. */
export interface Variable {
  readonly name: string
  type: Type
  readonly token: Token
  /** `auto` also means parameters. */
  storage: 'auto' | 'static' | 'extern'
  readonly isGlobal: boolean
  /** Functions and objects: the name in the object file; '' for automatic ones. */
  symbol: string
  defined: boolean
  /** `int x;` at file scope. */
  tentative: boolean
  used: boolean
  isTls: boolean
  isWeak: boolean
  isInline: boolean
  /** Defined `extern inline` in GNU's old sense: the real definition may follow. */
  gnuInline: boolean
  /** Set by the attributes constructor (1) and destructor (2), with the priority. */
  startup: number
  priority: number
  alias: string | null
  /** At least this alignment. */
  align: number
  /** Its address is taken, it is volatile or an aggregate: it lives in the frame. */
  inMemory: boolean
  /** Code generator: register slot, or -1. */
  slot: number
  /** Code generator: offset from the frame base, or -1. */
  frame: number
  /** A structure parameter: the slot holds its address. */
  byReference: boolean
  /** Static objects: what they start with. */
  init: StaticInit | null
  /** `register` storage class: no address. */
  isRegister: boolean
  /** Hidden size of a variable-length array that this object is. */
  isVla: boolean
  /** The function in whose frame it is, or that a nested function is declared in. */
  nest: Nest | null
  /** Of a nested function that is defined: its own. */
  ownNest: Nest | null
  /** An inner function uses it. */
  isCaptured: boolean
  /** Of a nested function: the object with the code that its address leads to. */
  trampoline: Variable | null
}

/** The bytes of a static object, and the addresses in it. */
export interface StaticInit {
  readonly bytes: Uint8Array
  readonly relocs: readonly { at: number; symbol: string; addend: number }[]
  /** Distances between labels of a function, in bytes of its text. */
  readonly differences?: readonly { at: number; size: number; plus: string; minus: string }[]
}

/** A label of a function. */
export interface Label {
  readonly name: string
  token: Token
  defined: boolean
  used: boolean
  addressTaken: boolean
  /** Variable-length array scopes around the label. */
  scope: VlaScope | null
  /** Code generator. */
  position: number
}

/** A block whose variable-length arrays are freed at its end. */
export interface VlaScope {
  readonly outer: VlaScope | null
  /** Instead of an array, a variable with the cleanup attribute: the call to make. */
  readonly cleanup: Expr | null
  /** Code generator: slot holding SP before the first array. */
  slot: number
}

/** What the end of a block leaves: the scopes from the innermost up to (without) the one around the block. */
export interface ScopeExit {
  readonly from: VlaScope
  readonly to: VlaScope | null
}

export type UnaryOp = 'neg' | 'not' | 'lnot'
export type BinaryOp =
  'add' | 'sub' | 'mul' | 'div' | 'rem' | 'and' | 'or' | 'xor' | 'shl' | 'shr' | 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge'

interface Node {
  readonly type: Type
  readonly loc: number
  readonly end: number
}

export type Expr = Node &
  (
    | { readonly op: 'int'; readonly lo: number; readonly hi: number }
    | { readonly op: 'float'; readonly value: number; readonly minusNan?: boolean }
    | { readonly op: 'string'; readonly bytes: Uint8Array }
    | { readonly op: 'var'; readonly v: Variable }
    | { readonly op: 'deref'; readonly e: Expr }
    | { readonly op: 'member'; readonly e: Expr; readonly m: Member }
    | { readonly op: 'load'; readonly e: Expr }
    | { readonly op: 'addr'; readonly e: Expr }
    | { readonly op: 'cast'; readonly e: Expr }
    | { readonly op: 'unary'; readonly fn: UnaryOp; readonly e: Expr }
    | { readonly op: 'binary'; readonly fn: BinaryOp; readonly l: Expr; readonly r: Expr }
    /** Pointer plus index (an integer of 4 signed or 8 bytes) times `scale` bytes, or times the variable's value. */
    | {
        readonly op: 'ptradd'
        readonly l: Expr
        readonly r: Expr
        readonly scale: number
        readonly vla: Variable | null
        readonly negative: boolean
      }
    | {
        readonly op: 'ptrdiff'
        readonly l: Expr
        readonly r: Expr
        readonly scale: number
        readonly vla: Variable | null
      }
    | { readonly op: 'logic'; readonly and: boolean; readonly l: Expr; readonly r: Expr }
    | { readonly op: 'cond'; readonly c: Expr; readonly l: Expr; readonly r: Expr }
    | { readonly op: 'comma'; readonly l: Expr; readonly r: Expr }
    | { readonly op: 'assign'; readonly l: Expr; readonly r: Expr }
    /** `l fn= r`: computed in `at` (a pointer type: `ptradd` with scale). */
    | {
        readonly op: 'opassign'
        readonly fn: BinaryOp
        readonly l: Expr
        readonly r: Expr
        readonly at: Type
        readonly scale: number
        readonly vla: Variable | null
        readonly post: boolean
      }
    | { readonly op: 'call'; readonly fn: Expr; readonly ftype: FunctionType; readonly args: readonly Expr[] }
    | {
        readonly op: 'block'
        readonly body: readonly Stmt[]
        readonly value: Expr | null
        readonly exit: ScopeExit | null
      }
    | { readonly op: 'compound'; readonly v: Variable; readonly init: readonly InitItem[] | null }
    | { readonly op: 'vaarg'; readonly e: Expr }
    /** A structure's value from its parts. */
    | { readonly op: 'make'; readonly init: readonly InitItem[] }
    /** `body`, in which the variable stands for the value of `e`; it lives no longer. */
    | { readonly op: 'let'; readonly v: Variable; readonly e: Expr; readonly body: Expr }
    | { readonly op: 'builtin'; readonly name: string; readonly args: readonly Expr[]; readonly word: IntType | null }
    | { readonly op: 'label'; readonly label: Label }
    | { readonly op: 'bad' }
  )

/** One store of an initialisation: at a byte offset of the object. */
export interface InitItem {
  readonly offset: number
  readonly type: Type
  readonly member: Member | null
  readonly value: Expr
}

export type Stmt = { readonly loc: number } & (
  | { readonly op: 'expr'; readonly e: Expr }
  | { readonly op: 'block'; readonly body: readonly Stmt[]; readonly exit: ScopeExit | null }
  | { readonly op: 'if'; readonly c: Expr; readonly yes: Stmt; readonly no: Stmt | null }
  | { readonly op: 'while'; readonly c: Expr; readonly body: Stmt; readonly loop: Loop }
  | { readonly op: 'do'; readonly body: Stmt; readonly c: Expr; readonly loop: Loop }
  | {
      readonly op: 'for'
      readonly init: readonly Stmt[]
      readonly c: Expr | null
      readonly step: Expr | null
      readonly body: Stmt
      readonly loop: Loop
      readonly exit: ScopeExit | null
    }
  | { readonly op: 'switch'; readonly e: Expr; readonly body: Stmt; readonly sw: Switch }
  | { readonly op: 'case'; readonly target: CaseTarget; readonly body: Stmt }
  | { readonly op: 'break'; readonly loop: Loop; readonly scope: VlaScope | null }
  | { readonly op: 'continue'; readonly loop: Loop; readonly scope: VlaScope | null }
  | { readonly op: 'return'; readonly e: Expr | null; readonly scope: VlaScope | null }
  | { readonly op: 'goto'; readonly label: Label; readonly scope: VlaScope | null }
  | { readonly op: 'jump'; readonly e: Expr }
  | { readonly op: 'label'; readonly label: Label; readonly body: Stmt }
  /** An automatic variable with its initialiser (null: none; `zero`: what is not mentioned is zero). */
  | { readonly op: 'init'; readonly v: Variable; readonly items: readonly InitItem[]; readonly zero: boolean }
  /** Reserves a variable-length array: `size` is the variable with its bytes. */
  | { readonly op: 'vla'; readonly v: Variable; readonly size: Variable; readonly scope: VlaScope }
  | { readonly op: 'empty' }
)

/** What `break` and `continue` leave: code generator's labels. */
export interface Loop {
  breakLabel: number
  continueLabel: number
  scope: VlaScope | null
  /** `continue` is meaningless in a switch. */
  readonly isSwitch: boolean
}

/** A switch and its cases. */
export interface Switch {
  readonly loop: Loop
  readonly cases: {
    readonly lo: { lo: number; hi: number }
    readonly hi: { lo: number; hi: number }
    readonly target: CaseTarget
  }[]
  fallback: CaseTarget | null
  readonly type: IntType
}

/** A place in a switch's body. */
export interface CaseTarget {
  label: number
}

/** A function with its body. */
export interface FunctionDefinition {
  readonly v: Variable
  readonly type: FunctionType
  readonly params: readonly Variable[]
  readonly locals: Variable[]
  readonly body: Stmt
  readonly labels: readonly Label[]
  readonly nest: Nest
  /** Calls setjmp or another function that returns twice: everything lives in memory. */
  readonly returnsTwice: boolean
  /** Uses alloca or variable-length arrays: SP moves. */
  readonly movesStack: boolean
  readonly loc: number
  readonly end: number
}

/** One translation unit. */
export interface TranslationUnit {
  readonly functions: readonly FunctionDefinition[]
  readonly variables: readonly Variable[]
}
