import type * as Engine from '../../src/index.ts';

export function used(
  engine: typeof Engine,
  texts: Readonly<Record<string, string>>,
): Promise<{
  /** `file:line:column code`, in order. */
  readonly found: readonly string[];
  readonly printed: readonly {
    readonly text: string;
    readonly html: string;
    readonly images: readonly string[];
    readonly figures: string;
  }[];
  readonly page: string | undefined;
}>;
