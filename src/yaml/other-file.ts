import { isLfsPointer, LFS_POINTER } from '../text/lfs-pointer.ts';

/** What the first bytes of a file tell of it that is no text: «un documento de Word (.docx)»; undefined for any other. */
export function otherKindOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) return ZEROS;
  if (isLfsPointer(bytes)) return LFS_POINTER.what;
  const head = oneByte.decode(bytes.subarray(0, 4096));
  if (head.startsWith('PK\u0003\u0004')) return packed(oneByte.decode(bytes.subarray(0, 200_000)));
  return KINDS.find(([beginning]) => beginning.test(head))?.[1];
}

/** What `otherKindOf` says of a file of which only its length was written. */
export const ZEROS = 'bytes en cero';

const oneByte = new TextDecoder('latin1');

function packed(content: string): string {
  if (content.includes('word/')) return 'un documento de Word (.docx)';
  if (content.includes('xl/')) return 'un libro de Excel (.xlsx)';
  if (content.includes('ppt/')) return 'una presentación (.pptx)';
  return content.includes('opendocument') ? 'un documento de LibreOffice' : 'un archivo comprimido (.zip)';
}

const KINDS: readonly (readonly [beginning: RegExp, name: string])[] = [
  [/^%PDF-/, 'un PDF'],
  [/^\u00D0\u00CF.\u00E0\u00A1/s, 'un documento de Word o de Excel antiguo (.doc, .xls)'],
  [/^\{\\rtf/, 'un documento con formato (.rtf)'],
  [/^\u0089PNG|^\u00FF\u00D8\u00FF|^GIF8/, 'una imagen'],
  [/^\s*(?:<!doctype html|<html)/i, 'una página web (.html)'],
  [/^\s*<\?xml/i, 'un archivo XML'],
];
