import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paintPdf } from '../src/painters/pdf/paint-pdf.ts';
import { SAMPLE } from './support/sample-report.ts';

let document: PDFDocumentProxy;

beforeAll(async () => {
  const data = new Uint8Array(await paintPdf(SAMPLE));
  document = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
});

afterAll(() => document.destroy());

/** Roles of a tree as pdf.js gives it: elements have a role and children, contents have not. */
function roles(node: object): readonly string[] {
  const role = 'role' in node && typeof node.role === 'string' ? [node.role] : [];
  const children: readonly object[] = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return [...role, ...children.flatMap(roles)];
}

async function pageText(number: number): Promise<string> {
  const content = await (await document.getPage(number)).getTextContent();
  return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
}

describe('pdf.js, which is not ours, reads', () => {
  test('the title, the language and the marks', async () => {
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: SAMPLE.title, Author: SAMPLE.author, Language: 'es-PE' });
    expect(metadata?.get('dc:title')).toBe(SAMPLE.title);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  });

  test('one bookmark per section, each to the page where its title is', async () => {
    const outline = await document.getOutline();
    const sections = SAMPLE.blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    expect(outline.map((item) => item.title).slice(1)).toEqual(
      sections.map((block) => (block.kind === 'heading' ? `${block.number} ${block.text}` : '')),
    );
    for (const item of outline) {
      const [ref] = item.dest as [{ num: number; gen: number }]; // Explicit destinations begin with their page.
      const number = (await document.getPageIndex(ref)) + 1;
      expect(await pageText(number)).toContain(item.title.replace(/^\S+ /u, ''));
    }
  });

  test('links whose destinations exist', async () => {
    const names = await document.getDestinations();
    const page = await document.getPage(2);
    const links = await page.getAnnotations();
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(Object.keys(names)).toContain(link.dest);
  });

  test('what is attached', async () => {
    const files = await document.getAttachments();
    expect(Object.keys(files)).toEqual(['plan.json']);
    expect(new TextDecoder().decode(files['plan.json'].content)).toBe('{"plan":"puno-2019-2022"}\n');
  });

  test('«Página n de N» at the foot of every page but the cover', async () => {
    for (let number = 2; number <= document.numPages; number += 1)
      expect(await pageText(number)).toContain(`Página ${number} de ${document.numPages}`);
  });

  test('a tree with figures described, tables with heads and lists', async () => {
    const all: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const tree = await (await document.getPage(number)).getStructTree();
      if (tree !== null) all.push(...roles(tree));
    }
    for (const role of [
      'Document',
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Table',
      'TH',
      'TD',
      'Figure',
      'Caption',
      'TOC',
      'Link',
    ])
      expect(all).toContain(role);
  });

  test('words whole, with their accents and their spaces', async () => {
    const text = await pageText(3);
    expect(text).toContain('avance físico ponderado de 49 %');
    expect(text).not.toMatch(/\u00A0|\uFFFD/u);
  });
});
