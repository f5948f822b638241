/** Where the typefaces stand on disk. The only file that knows their packages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** `serif` is for titles and large figures; the others for everything that is read. */
export type Face = 'regular' | 'semibold' | 'italic' | 'serif';

const FILES: Readonly<Record<Face, string>> = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  italic: '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  serif: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
};

/**
 * Absolute path of the TTF of a face.
 *
 * Throws when the font packages are not installed beside this program.
 */
export function fontPath(face: Face): string {
  // The program also runs bundled as CommonJS, where `import.meta.url` does not exist.
  const here = typeof __filename === 'string' ? __filename : import.meta.url;
  return createRequire(here).resolve(FILES[face]);
}

/** The bytes of the TTF of a face. */
export function fontBytes(face: Face): Uint8Array {
  return readFileSync(fontPath(face));
}
