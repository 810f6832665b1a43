// Numbers on the command lines of the test programs that run many random cases: `--seed N --count M`.

/** The number behind `--name`, or what holds without it. */
export const numberArgument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
