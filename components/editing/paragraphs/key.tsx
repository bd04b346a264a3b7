/** A key of the keyboard by what is printed on it. Without a script it does nothing, so its script shows it. */
export function Key({ children }: { children: string }) {
  return (
    <kbd
      hidden
      data-key
      dir="ltr"
      className="rounded-sm border border-current px-1.5 text-sm font-normal pointer-coarse:hidden"
    >
      {children}
    </kbd>
  );
}
