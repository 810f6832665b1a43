// One TypeScript entry to one file that Node runs, with the packages left outside.
import { build } from 'esbuild'
import { root } from './lib.mjs'

/** Writes `outfile` from `entry`; says what is wrong and returns false where esbuild finds an error. */
export async function bundle(entry, outfile, { minify = false } = {}) {
  try {
    await build({
      entryPoints: [entry],
      outfile,
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      sourcemap: minify ? 'linked' : 'inline',
      // Names stay: an oops shows the functions it passed through.
      minifySyntax: minify,
      minifyWhitespace: minify,
      logLevel: 'warning',
    })
    return true
  } catch {
    return false
  }
}
