/** What is used here of citation.js, which comes without types. */
declare module '@citation-js/core' {
  type Item = import('$lib/atlas/types').Source;
  interface Chicago {
    style: string;
    lang: string;
    format: 'text';
  }

  export class Cite {
    constructor(data: Item[] | string);
    data: Item[];
    format(form: 'bibliography', options: Chicago & { asEntryArray: true }): [id: string, text: string][];
    format(form: 'citation', options: Chicago & { entry: { id: string; locator?: string }[] }): string;
    format(
      form: 'bibtex',
      options: { format: 'object' }
    ): { type: string; label: string; properties: Record<string, string> }[];
    format(form: 'ris', options: { format: 'object' }): Record<string, string | string[]>[];
  }

  export const plugins: {
    config: {
      get(plugin: '@csl'): { styles: { add(name: string, xml: string): void } };
      get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } };
    };
  };
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
