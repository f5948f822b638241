import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import { countBySeverity } from '../../src/diagnostics/order.ts';
import { lineHashes } from '../../src/painters/findings/line-hash.ts';
import type { Excerpt, Outcome } from '../../src/painters/findings/outcome.ts';
import type { Path } from '../../src/text/path.ts';
import { lineCount, lineText, type Source, spanBetween } from '../../src/text/source.ts';

export const PLAN: Source = {
  path: 'plan.yaml',
  text: 'tipo: plan\nversion: 1\nid: puno\ntitulo: Plan 📈 de Gobierno\n',
};

export const POI: Source = {
  path: 'poi/2019-S1.yaml',
  text: 'tipo: poi\r\nversion: 1\r\nactividades:\r\n  - id: GIM-014\r\n    objetivo: SOC-9\r\n    nombre: "🚰 Agua": {x}\r\n',
};

/** A finding at the first place where a fragment stands in a text, or with no file when there is none. */
export function finding(
  given: {
    readonly code?: string;
    readonly severity?: Severity;
    readonly message?: string;
    readonly help?: string;
    readonly source?: Source;
    readonly file?: string;
    readonly at?: string;
    readonly path?: Path;
    readonly related?: Diagnostic['related'];
  } = {},
): Diagnostic {
  const source = given.source ?? POI;
  const at = given.at ?? 'SOC-9';
  const start = source.text.indexOf(at);
  return {
    code: given.code ?? 'poi/objetivo-inexistente',
    severity: given.severity ?? 'error',
    message: given.message ?? 'La actividad «GIM-014» cita el objetivo «SOC-9», que no está en el plan',
    ...(given.help === undefined ? {} : { help: given.help }),
    location: {
      file: given.file ?? source.path,
      span: spanBetween(source, start, start + at.length),
      path: given.path ?? ['actividades', 0, 'objetivo'],
    },
    related: given.related ?? [],
  };
}

/** What a run over the two documents found. */
export function outcome(
  diagnostics: readonly Diagnostic[],
  suppressed: Outcome['suppressed'] = [],
  sources: readonly Source[] = [PLAN, POI],
): Outcome {
  return {
    files: sources.map(({ path }) => path),
    kinds: sources.map(({ path }) =>
      path.startsWith('poi') ? { tipo: 'poi', periodo: '2019-S1' } : { tipo: 'plan' },
    ),
    unchecked: [],
    lookAlikes: [],
    excluded: [],
    projectOf: () => '',
    lowered: [],
    diagnostics,
    counts: countBySeverity(diagnostics),
    suppressed,
    accepted: [],
    gone: [],
    unread: [],
    excerpts: new Map(sources.map((source) => [source.path, whole(source)])),
    configurationAtFault: false,
    isSomething: true,
    version: '1.0.0',
    rules: [
      {
        id: 'poi/objetivo-inexistente',
        severity: 'error',
        title: 'Una actividad cita un objetivo que no está en el plan',
        rationale: 'El informe perdería su gasto.',
      },
      {
        id: 'plan/sin-vision',
        severity: 'warning',
        title: 'Sin visión',
        rationale: '',
        help: 'Escriba la visión',
      },
      { id: 'presupuesto/brecha', severity: 'info', title: 'Brecha', rationale: 'Avisa a tiempo.' },
    ],
  };
}

/** All the lines of a text, each with its fingerprint. */
function whole(source: Source): Excerpt {
  const numbers = Array.from({ length: lineCount(source) }, (_, i) => i + 1);
  return {
    lines: new Map(numbers.map((number) => [number, lineText(source, number)])),
    fingerprints: new Map(lineHashes(source).map((hash, i) => [i + 1, hash])),
  };
}

/** Texts that some format, terminal or service would obey, hide or refuse. */
export const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['percent signs', '100 % de %0A y %25'],
  ['the separators of properties', 'a, b: c; d=e'],
  ['line breaks and commands', '\n::error::borrado\r\n::stop-commands::x'],
  ['XML', 'fin ]]> <b onclick="x">&amp;</b> <!-- -->'],
  ['terminal escapes', '\u001b[2J\u001b]8;;https://malo.example\u0007clic\u009b31m'],
  ['overrides of direction and zero widths', '\u202eoculto\u202c \u2066a\u2069 SOC\u200b-1 \ufeff'],
  ['emoji and composed letters', '👨‍👩‍👧 ❤️ Ñuñoa A\u0301cora'],
  ['lone surrogates, a noncharacter and a null', 'roto \ud83d y \udc00 \uffff \u0000'],
  ['links and Markdown', '[enlace](1) [otro](javascript:alert(1)) | `x` ~~y~~ \\'],
  ['placeholders, mentions and addresses', '{0} {x} @usuario #12 https://x.example www.x.example $a$'],
  ['a very long text', `${'muy largo 📈 '.repeat(3000)}fin`],
];

/** What no log or page should carry raw: controls but the line feed, and marks of direction. */
export const UNSEEN = /[\p{Cc}\p{Bidi_Control}\p{Cs}](?<!\n)/u;

const related = [
  {
    message: 'El plan empieza aquí',
    location: { ...finding({ source: PLAN, at: 'puno' }).location, path: ['a/b', 0] },
  },
];
/** A finding of each severity. */
export const FOUND: readonly Diagnostic[] = [
  finding({ help: '¿Quiso decir «SOC-1»?', related }),
  finding({
    code: 'plan/sin-vision',
    severity: 'warning',
    message: 'Sin visión',
    source: PLAN,
    at: 'titulo',
    path: [],
  }),
  finding({ code: 'presupuesto/brecha', severity: 'info', message: 'Brecha de 30 puntos' }),
];
/** They, and one set aside. */
export const ALL: Outcome = outcome(FOUND, [{ diagnostic: finding(), reason: 'En trámite' }]);
/** That many errors, each with its own message. */
export function many(n: number): readonly Diagnostic[] {
  return Array.from({ length: n }, (_, i) => finding({ message: `Hallazgo ${i + 1}` }));
}
