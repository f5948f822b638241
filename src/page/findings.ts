import type { CheckResult } from '../check/check.ts';
import type { Correction } from '../check/fixing.ts';
import type { CheckedProject } from '../check/workspace.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { asideText } from '../diagnostics/set-aside.ts';
import { findingsText } from '../report/status.ts';
import { jsonPointer } from '../text/path.ts';
import { sha256 } from '../text/sha256.ts';
import { count } from '../text/spanish.ts';
import { relative } from '../text/path.ts';
import { differenceOf } from './difference.ts';
import type { Saved } from './asked.ts';
import type { Tried } from './desk.ts';
import { findingItem } from './findings-list.ts';
import { html, type Markup } from './markup.ts';
import { excludedNote } from './unread.ts';

/** As many findings of a file are shown with their excerpts; who wants more asks for the file. */
const MOST_OF_A_FILE = 40;

/** What the checks found, file by file; `only` is the file that is asked for, of which everything is shown. */
export function findingsView({ result, faults, root }: CheckedProject, only: string | undefined): Markup {
  const byFile = new Map<string, Diagnostic[]>();
  const isWanted = ({ location }: Diagnostic): boolean => only === undefined || location.file === only;
  for (const one of result.diagnostics.filter(isWanted)) {
    const { file } = one.location;
    byFile.set(file, [...(byFile.get(file) ?? []), one]);
  }
  const total = findingsText([...byFile.values()].flat());
  const aside = asideText({
    accepted: result.accepted.filter(isWanted),
    suppressed: result.suppressed.filter(({ diagnostic }) => isWanted(diagnostic)),
    lowered: only === undefined ? result.lowered : [],
  });
  const unread = faults.map(
    ({ path, message }) =>
      html`<li class="hallazgo error">
        <p><strong>No se pudo leer</strong> <code>${relative(root, path)}</code>: ${message}.</p>
      </li>`,
  );
  return html`<h1>Hallazgos</h1>
    ${only === undefined ? undefined : html`<p>Solo los de <code>${only}</code>. <a href="/hallazgos">Ver los de todos los archivos</a></p>`}
    <p class="entrada">
      ${total === undefined ? 'La revisión no encontró nada que corregir' : `La revisión encontró ${total}`}${aside}.
    </p>
    ${excludedNote(result.model)}
    ${
      unread.length === 0
        ? undefined
        : html`<ul class="hallazgos">
            ${unread}
          </ul>`
    }
    ${byFile.size < 2 ? undefined : indexOf(byFile)}
    ${[...byFile].map(([file, found], i) => fileSection({ file, found, place: i + 1, all: only !== undefined }, result))}`;
}

function indexOf(byFile: ReadonlyMap<string, readonly Diagnostic[]>): Markup {
  return html`<nav aria-label="Archivos con hallazgos">
    <ul>
      ${[...byFile].map(([file, found], i) => html`<li><a href="#archivo-${i + 1}">${file}</a>: ${countsOf(found)}</li>`)}
    </ul>
  </nav>`;
}

function countsOf(found: readonly Diagnostic[]): string {
  return findingsText(found) ?? '';
}

interface Section {
  readonly file: string;
  readonly found: readonly Diagnostic[];
  readonly place: number;
  readonly all: boolean;
}

function fileSection({ file, found, place, all }: Section, result: CheckResult): Markup {
  const shown = all ? found : found.slice(0, MOST_OF_A_FILE);
  const hidden = found.length - shown.length;
  return html`<section aria-labelledby="archivo-${place}">
    <h2 id="archivo-${place}"><code>${file}</code></h2>
    <ul class="hallazgos">
      ${shown.map((one) => findingItem(one, result, { doing: correctionButtons(one), fileIsSaid: true }))}
    </ul>
    ${hidden === 0 ? undefined : html`<p><a href="/hallazgos?archivo=${encodeURIComponent(file)}">Ver ${hidden === 1 ? 'el que falta' : `los ${hidden} que faltan`} de ${file}</a></p>`}
  </section>`;
}

/** One button per correction; the change is shown before anything is written. */
function correctionButtons(one: Diagnostic): Markup | undefined {
  const { fixes = [], code, message } = one;
  if (fixes.length === 0) return undefined;
  return html`<div class="arreglos">
    ${fixes.map(
      (fix, i) =>
        html`<form method="get" action="/hallazgos/correccion">
          <input type="hidden" name="clave" value="${correctionKey(one, i)}" />
          <button type="submit" aria-description="${code}: ${message}">Ver el cambio: ${fix.title}</button
          >${fix.safe ? undefined : html` <small>hay más de una lectura: elija usted</small>`}
        </form>`,
    )}
  </div>`;
}

/** Names a correction as long as its finding stays where it is. */
function correctionKey({ code, message, location }: Diagnostic, fix: number): string {
  const { file, path, span } = location;
  const { line, column } = span.start;
  return sha256(JSON.stringify([code, message, file, jsonPointer(path), line, column, fix])).slice(0, 24);
}

/** The correction that a key names; undefined where its finding is no longer there. */
export function correctionBy(key: string, { diagnostics }: CheckResult): Correction | undefined {
  for (const diagnostic of diagnostics)
    for (const [i, fix] of (diagnostic.fixes ?? []).entries())
      if (correctionKey(diagnostic, i) === key) return { diagnostic, fix };
  return undefined;
}

export interface ShownCorrection {
  readonly key: string;
  readonly correction: Correction;
  readonly tried: Tried | undefined;
  readonly result: CheckResult;
  readonly digest: string;
  /** Somebody changed the project after the change was shown. */
  readonly isStale: boolean;
}

/** What a correction would change, and the button that does it. */
export function correctionView({ key, correction, tried, result, digest, isStale }: ShownCorrection): Markup {
  const { diagnostic, fix } = correction;
  return html`<h1>Corregir un hallazgo</h1>
    ${isStale ? html`<p class="aviso" role="alert">El plan cambió en el disco después de que se le mostró este cambio, y no se guardó nada. Así sería ahora:</p>` : undefined}
    <ul class="hallazgos">
      ${findingItem(diagnostic, result)}
    </ul>
    <h2>${fix.title}</h2>
    ${
      tried === undefined
        ? html`<p>
              Esta corrección no quita el hallazgo tal como está el archivo: hágala a mano en
              <code>${diagnostic.location.file}</code>.
            </p>
            <p><a href="/hallazgos">Volver a los hallazgos</a></p>`
        : html`${differenceOf(tried.changes)}
            <form method="post" action="/hallazgos/correccion">
              <input type="hidden" name="clave" value="${key}" />
              <input type="hidden" name="huella" value="${digest}" />
              <button type="submit" class="principal">Guardar este cambio</button>
              <a href="/hallazgos">No cambiar nada</a>
            </form>`
    }`;
}

/** After something was saved: what changed in the files, and the findings that it brought. */
export function savedView({ tried: { changes, brought, result }, back, notes = [] }: Saved): Markup {
  const { error } = countBySeverity(brought);
  return html`<h1>Guardado</h1>
    <p class="entrada">${count(changes.length, 'archivo cambió', 'archivos cambiaron')}.</p>
    ${differenceOf(changes)}
    <h2>Lo que trajo el cambio</h2>
    ${notes.map((note) => html`<p class="aviso">${note}.</p>`)}
    ${
      brought.length === 0
        ? html`<p>Ningún hallazgo nuevo.</p>`
        : html`<p>${error > 0 ? 'Hay errores nuevos: corríjalos.' : 'Conviene mirarlo:'}</p>
            <ul class="hallazgos">
              ${brought.map((one) => findingItem(one, result))}
            </ul>`
    }
    <p><a class="boton" href="${back.href}">${back.text}</a></p>`;
}
