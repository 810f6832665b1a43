// One TypeScript entry to one file that Node runs, with the packages left outside. By the bundler of the worker and, like there, with
// constants written where they are used: an engine reads a module's variable each time, and the benches are to measure what is shipped.
import { rolldown } from 'rolldown'
import { root } from './lib.mjs'

/** Whether an import names a package, or a module of Node; what begins with # is our own. */
const isPackage = (id) => !/^[./#\0]/.test(id)

/** Writes `outfile` from `entry`; says what is wrong and returns false where the bundler finds an error. */
export async function bundle(entry, outfile, { minify = false } = {}) {
  try {
    const made = await rolldown({
      input: entry,
      cwd: root,
      platform: 'node',
      transform: { target: 'node20' },
      optimization: { inlineConst: true },
      external: isPackage,
    })
    await made.write({
      file: outfile,
      format: 'esm',
      codeSplitting: false,
      sourcemap: minify ? true : 'inline',
      // Names stay: an oops shows the functions it passed through.
      minify: minify && {
        compress: { target: 'node20', keepNames: { function: true, class: true } },
        mangle: false,
        codegen: { removeWhitespace: true },
      },
    })
    await made.close()
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}
