// The functions that no plain run calls, by number. In the sources they stand where they belong, and here are none; the bundler of the
// worker (tools/cold.mjs) takes their bodies out of the core and puts them in this module's place, which makes them a part.

export const functions: readonly ((...given: unknown[]) => unknown)[] = []
