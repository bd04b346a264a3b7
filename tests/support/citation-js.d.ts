declare module '@citation-js/core' {
  /** As much of the library as the tests use. */
  export class Cite {
    constructor(item: object);
    data: Record<string, unknown>[];
    format(kind: 'bibliography', options: { template: string; lang: string }): string;
  }
}

declare module '@citation-js/plugin-csl';
