// The public headers between build and use: one text, so that nothing of them is escaped and they are compressed together.

/** Stands before a header's name; no header contains it. */
const mark = '\f'

/** Headers, name and text, as one text. */
export const joinHeaders = (headers: Iterable<readonly [name: string, text: string]>): string =>
  [...headers].map(([name, text]) => `${mark}${name}\n${text}`).join('')

/** The headers of such a text. */
export const separateHeaders = (joined: string): [name: string, text: string][] =>
  joined
    .split(mark)
    .slice(1)
    .map((each) => [each.slice(0, each.indexOf('\n')), each.slice(each.indexOf('\n') + 1)])
