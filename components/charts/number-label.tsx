import type { SVGProps } from 'react';

type Props = Omit<SVGProps<SVGTextElement>, 'direction' | 'unicodeBidi'>;

/** A number with its sign, set from left to right whatever the text around it. */
export function NumberLabel({ className = '', ...text }: Props) {
  return <text direction="ltr" unicodeBidi="isolate" className={`text-[14px] tabular-nums ${className}`} {...text} />;
}
