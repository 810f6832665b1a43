// The sign of the book: three levels of a page table, walked.

import type { ReactNode } from 'react'
import Link from '@docusaurus/Link'
import useBaseUrl from '@docusaurus/useBaseUrl'
import { useThemeConfig } from '@docusaurus/theme-common'
import type { Props } from '@theme/Logo'

export default function Logo({ imageClassName: _image, titleClassName, ...rest }: Props): ReactNode {
  const { title } = useThemeConfig().navbar
  return (
    <Link to={useBaseUrl('/')} {...rest}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M1.5 4H22.5M1.5 12H22.5M1.5 20H22.5" fill="none" stroke="var(--rule-strong)" strokeWidth="1.5" />
        <path d="M17 4V8H6V12M6 12V16H14V20" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <g fill="currentColor">
          <rect x="14.5" y="1.5" width="5" height="5" />
          <rect x="3.5" y="9.5" width="5" height="5" />
        </g>
        <rect x="11" y="17" width="6" height="6" fill="var(--accent)" />
      </svg>
      <b className={titleClassName}>{title}</b>
    </Link>
  )
}
