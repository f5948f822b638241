/**
 * What this house uses of pdfkit 0.20.2, which carries no types. Members that begin with `_`, and `metadata`,
 * `outlineData`, `dictionary`, `fonts` and `structParentTreeKey`, are private to pdfkit: only document.ts touches them,
 * and test/pdf-document.test.ts has a test for each.
 */
declare module 'pdfkit' {
  export interface Reference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    end(stream?: Uint8Array): void;
    toString(): string;
  }

  export interface OutlineItem {
    readonly outlineData: Record<string, unknown>;
    readonly children: readonly OutlineItem[];
    addItem(title: string): OutlineItem;
  }

  export interface Page {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    readonly fonts: Record<string, Reference>;
    readonly structParentTreeKey: number;
  }

  export interface Tree {
    add(key: number, value: unknown): void;
  }

  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    readonly page: Page;
    readonly outline: OutlineItem;
    metadata: {
      append(): void;
      end(): void;
      getXML(): string;
      getLength(): undefined;
    };
    _id: Uint8Array;
    readonly _root: Reference & { readonly data: Record<string, unknown> & { readonly Names: Reference } };
    readonly _info: Reference;
    readonly _offsets: (number | null)[];
    _write: (piece: string | Uint8Array) => void;
    _finalize: () => void;
    addPage(options: { size: [number, number]; margin: number }): this;
    scale(factor: number): this;
    addContent(data: Uint8Array): this;
    ref(data?: Record<string, unknown>): Reference;
    image(
      source: Uint8Array,
      x: number,
      y: number,
      options: { width: number; height: number; ignoreOrientation: boolean },
    ): this;
    getStructTreeRoot(): Reference;
    getStructParentTree(): Tree;
    createStructParentTreeNextKey(): number;
    addNamedDestination(name: string, ...where: (string | number | null)[]): void;
    goTo(x: number, y: number, w: number, h: number, name: string, options: object): this;
    link(x: number, y: number, w: number, h: number, url: string, options: object): this;
    addNamedEmbeddedFile(name: string, file: Reference): void;
    end(): void;
  }
}
