declare module '*.woff2' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: the module that a bundler makes of a file exports nothing else.
  export default address;
}
