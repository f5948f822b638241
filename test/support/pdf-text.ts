import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Everything that a PDF says, page by page, as pdf.js reads it; runs of spaces are one. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  return (await pdfTexts(bytes)).join(' ');
}

/** The same, the text of each page by itself. */
export async function pdfTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const data = new Uint8Array(bytes);
  const document = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    pages.push(text.replaceAll(/\s+/gu, ' '));
  }
  await document.destroy();
  return pages;
}
