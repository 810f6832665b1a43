// What the compiler refuses by name: a table for the reference chapter and for the test that each row says what it promises.

/** One refused feature. */
export interface Refusal {
  readonly feature: string
  /** Statements of a script that use it. */
  readonly example: string
  /** The diagnostic that they get. */
  readonly message: string
  readonly reason: string
}

export const refusals: readonly Refusal[] = [
  {
    feature: 'inline assembly with instructions',
    example: 'asm volatile("rdtsc");',
    message: 'not supported: inline assembly "rdtsc"',
    reason:
      'the code is no x86 code; an empty template (a compiler barrier), nop, pause, fences, alignment, bswap, clflush and clwb are accepted',
  },
  {
    feature: 'variables in named registers',
    example: 'register long r asm("r10") = 1;',
    message: 'not supported: a variable in a named register',
    reason: 'system calls are made with syscall()',
  },
  {
    feature: 'labels of a function around, as values',
    example: '{ __label__ out; void *inner(void) { return &&out; } inner(); out:; }',
    message: 'not supported: the address of a label of a function around this one',
    reason: 'a goto to such a label is fine',
  },
  {
    feature: 'goto out of a nested function, where the stack moves',
    example: 'int n = 3; { __label__ out; int a[n]; void inner(void) { goto out; } inner(); out:; }',
    message: 'not supported: goto from a nested function to one whose stack moves',
    reason: 'the arrays of variable length around the label would be gone',
  },
  {
    feature: 'variable-length arrays in structures',
    example: 'int n = 3; struct { int a[n]; } s;',
    message: 'not supported: variable-length array in a structure',
    reason: 'a GNU addition that nobody uses',
  },
  {
    feature: 'frames of callers',
    example: '__builtin_return_address(1);',
    message: 'not supported: __builtin_return_address of a level other than 0',
    reason: 'without frame pointers there is no chain to follow',
  },
]
