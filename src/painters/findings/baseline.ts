import type { BaselineEntry } from '../../diagnostics/baseline.ts';

const HEAD = `# Hallazgos que se aceptaron al escribir este archivo. «plan validate» no los cuenta, y muestra solo los nuevos.
# Lo vuelve a escribir «plan validate --write-baseline», que quita los que ya no ocurren.
`;

/** A baseline as the text of its file: one line for each entry, so that a change of two people rarely meets. */
export function paintBaseline(entries: readonly BaselineEntry[]): string {
  if (entries.length === 0) return `${HEAD}version: 1\nhallazgos: []\n`;
  return `${HEAD}version: 1\nhallazgos:\n${entries.map((entry) => `  - {${fields(entry)}}\n`).join('')}`;
}

function fields({ regla, documento, id, campo, gravedad, valores, veces }: BaselineEntry): string {
  return [
    `regla: ${regla}`,
    `documento: ${quoted(documento)}`,
    ...(id === undefined ? [] : [`id: ${quoted(id)}`]),
    ...(campo === undefined ? [] : [`campo: ${quoted(campo)}`]),
    ...(gravedad === undefined ? [] : [`gravedad: ${gravedad}`]),
    ...(valores.length === 0 ? [] : [`valores: [${valores.map(quoted).join(', ')}]`]),
    ...(veces === 1 ? [] : [`veces: ${veces}`]),
  ].join(', ');
}

/** In double quotation marks, with everything escaped that YAML would take for something else or nobody would see. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
