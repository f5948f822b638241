// Compiles a Typst file into a tagged PDF/A: node typst.js in.typ out.pdf
import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [source, target] = process.argv.slice(2);
const compiler = NodeCompiler.create();
writeFileSync(
  target,
  compiler.pdf({ mainFileContent: readFileSync(source, 'utf8') }, { pdfStandard: 'a-2a' }),
);
