import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Everything that a PDF says, page by page, as pdf.js reads it; runs of spaces are one. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const data = new Uint8Array(bytes);
  const document = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  await document.destroy();
  return pages.join(' ').replaceAll(/\s+/gu, ' ');
}
