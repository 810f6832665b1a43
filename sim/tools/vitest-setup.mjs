// Before any unit test: what is generated from sources is up to date, however vitest was started.
import { generate } from './generate.mjs'

export default async function setup() {
  if (!(await generate())) throw new Error('The C library or the command line could not be built: see above.')
}
