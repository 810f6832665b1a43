// A name in code: in the cell of a table it may break behind an underscore, and an arrow of C never breaks.

import type { ComponentProps, ReactNode } from 'react'
import { Fragment } from 'react'

/** Parts of a name between which a line may end. */
const Breakable = ({ text }: { text: string }): ReactNode =>
  text.split(/(?<=[a-z0-9]_)(?=[a-z]{2})/i).map((part, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ))

/** Text of inline code. */
const Text = ({ text }: { text: string }): ReactNode =>
  text.split(/(\S*->\S*)/).map((part, i) =>
    part.includes('->') ? (
      <span className="unbroken" key={i}>
        {part}
      </span>
    ) : (
      <Breakable text={part} key={i} />
    ),
  )

/** Inline code of a chapter. */
export default function CodeInline({ children, ...props }: ComponentProps<'code'>): ReactNode {
  return <code {...props}>{typeof children === 'string' ? <Text text={children} /> : children}</code>
}
