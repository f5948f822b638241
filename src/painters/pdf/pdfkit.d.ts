/**
 * What this house uses of pdfkit 0.20.2, which carries no types. Members that begin with `_`, and
 * `metadata`, `outlineData` and `dictionary`, are private to pdfkit: only kit.ts touches them, and a test
 * opens a document and looks that they are still there.
 */
declare module 'pdfkit' {
  import type { FontFile } from './font-file.ts';

  export interface Reference {
    readonly data: Record<string, unknown>;
    compress: boolean;
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
  }

  export interface StructureContent {
    readonly refs: readonly unknown[];
  }

  export interface StructureElement {
    readonly dictionary: Reference;
    add(child: StructureElement | StructureContent): StructureElement;
    end(): void;
  }

  export interface OutlineItem {
    readonly outlineData: Record<string, unknown>;
    readonly children: readonly OutlineItem[];
    addItem(title: string, options?: { readonly expanded?: boolean }): OutlineItem;
  }

  export interface Font {
    readonly id: string;
    readonly font: FontFile;
    ref(): Reference;
    encode(text: string): [string[], { readonly advanceWidth: number }[]];
  }

  export interface Page {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    readonly fonts: Record<string, Reference>;
    readonly markings: readonly unknown[];
  }

  export interface Tree {
    _compareKeys(a: string, b: string): number;
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
    readonly _font: Font;
    readonly _root: { readonly data: Record<string, unknown> & { readonly Names: Reference } };
    addPage(options: { size: [number, number]; margin: number }): this;
    addContent(data: string): this;
    font(source: FontFile): this;
    image(source: Uint8Array, x: number, y: number, options: { width: number; height: number }): this;
    struct(type: string, options?: object): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: object): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    addNamedDestination(name: string, ...where: (string | number | null)[]): void;
    goTo(x: number, y: number, w: number, h: number, name: string, options: object): this;
    link(x: number, y: number, w: number, h: number, url: string, options: object): this;
    file(bytes: Uint8Array, options: object): Reference;
    end(): void;
    read(): Uint8Array | null;
  }
}
