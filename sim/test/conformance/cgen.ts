// Which random programs the compiler is held against gcc with: nested and packed structs, bit-fields, unions, arrays of arrays, pointers to
// pointers, linked nodes, structs as arguments and results, variable arguments, tables of functions, recursion, variable-length arrays, computed jumps,
// case ranges, traces of the order of evaluation. Pure, from a seed to C text. Nothing is undefined (cgen-expressions.ts says how).
// Names carry an `@` where a prefix goes, so that many programs fit into one compilation.

import { makePrng } from '../../lib/prng.ts'
import { declareGlobals, declareObjects, declareStruct, declareUnion, placesOf } from './cgen-declarations.ts'
import type { Callee } from './cgen-expressions.ts'
import { below, resetTemporaries } from './cgen-expressions.ts'
import {
  defineAction,
  defineBody,
  defineList,
  definePure,
  defineRecursive,
  defineStructMaker,
  defineTable,
  defineVariadic,
} from './cgen-functions.ts'
import type { Struct } from './cgen-scope.ts'
import { resetNames } from './cgen-scope.ts'
import type { Family, Statement } from './statements.ts'
import { render } from './statements.ts'

const head = `#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static double clamp(double d) { return d > -1e6 && d < 1e6 ? d : 0.75; }
static unsigned long sum;
static void mix(unsigned long v) { sum = (sum ^ v) * 0x100000001b3UL; sum ^= sum >> 29; }
static void mix_real(double d) { unsigned long v; memcpy(&v, &d, sizeof v); mix(v); }
static char order[400];
static int used;
static int note(int n) { if (used < 390) order[used++] = 'a' + n % 26; return n; }

`

/** Programs about the language. */
export const compilerFamily: Family = {
  name: 'c',
  optimisable: true,
  generate,
  text: (program) =>
    `${head}${render(program, 0).replaceAll('@', '')}\nint main(void)\n{\n    body();\n    return 0;\n}\n`,
  batch: (programs) => {
    const texts = programs.map((program, i) => render(program, 0).replaceAll('@', `p${i}_`))
    const cases = programs.map((_program, i) => `    case ${i}: p${i}_body(); break;\n`)
    return `${head}${texts.join('\n')}\nint main(int argc, char **argv)\n{\n    switch (atoi(argv[1])) {\n${cases.join('')}    }\n    return 0;\n}\n`
  },
}

function generate(seed: number, index: number): Statement[] {
  const prng = makePrng(Math.imul(seed, 7_368_787) + index)
  for (let i = 0; i < 8; i++) below(prng, 2)
  resetNames()
  resetTemporaries()
  const program: Statement[] = []
  const globals = declareGlobals(prng, program)
  const structs = Array.from({ length: 1 + below(prng, 3) }, () => undefined).reduce<Struct[]>((list) => {
    list.push(declareStruct(prng, program, list))
    return list
  }, [])
  const objects = structs.map((struct) => ({ struct, objects: declareObjects(prng, program, struct) }))
  const places = [
    ...globals,
    ...objects.flatMap((each) => each.objects.flatMap((text) => placesOf(prng, text, each.struct))),
    ...declareUnion(prng, program),
  ]
  const callees: Callee[] = []
  for (let i = 1 + below(prng, 3); i > 0; i--) callees.push(definePure(prng, program, callees, structs))
  callees.push(defineTable(prng, program, callees))
  callees.push(defineRecursive(prng, program, callees), defineVariadic(prng, program))
  callees.push(...objects.map((each) => defineStructMaker(prng, program, each.struct, each.objects, callees)))
  const actions = [defineAction(prng, program, places, callees), defineList(prng, program)]
  program.push(
    defineBody({
      prng,
      places,
      movers: [],
      callees,
      actions,
      structs: objects,
      times: 1,
      depth: 0,
      cost: { total: 0 },
      inLoop: false,
    }),
  )
  return program
}
