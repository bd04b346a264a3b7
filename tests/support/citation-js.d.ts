declare module '@citation-js/core' {
  /** The part of the library that the tests use. */
  export class Cite {
    constructor(item: object);
    data: Record<string, unknown>[];
    format(kind: 'bibliography', options: { template: string; lang: string }): string;
  }
}

declare module '@citation-js/plugin-csl';
