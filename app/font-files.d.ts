declare module '*.woff2' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: what a bundler makes of a file has no other export.
  export default address;
}
