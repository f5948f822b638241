import { severityWord } from '../diagnostics/severity-words.ts';
import type { CheckResult } from '../check/check.ts';
import { selectOf } from './controls.ts';
import type { ImportAsked, Imported } from './desk.ts';
import { differenceOf } from './difference.ts';
import { findingItem } from './findings-list.ts';
import { html, verbatim, type Markup } from './markup.ts';

/** As many findings of what is imported are shown. */
const MOST_FOUND = 60;

/** Where files are sent from. */
export function importView(periods: readonly string[], problem: string | undefined, largest: number): Markup {
  const megabytes = Math.floor(largest / (1024 * 1024));
  return html`<h1>Importar</h1>
    ${problem === undefined ? undefined : html`<p class="aviso" role="alert">${problem}</p>`}
    <p>
      Un libro que plan escribió y una unidad llenó, el POI de CEPLAN, la Consulta Amigable del MEF o un plan
      del JNE: el programa dice qué es, qué cambiaría y qué no tiene lugar, y no escribe nada hasta que usted
      acepte. Hasta ${megabytes} MB en total.
    </p>
    <form method="post" action="/importar" enctype="multipart/form-data" class="envio">
      <p>
        <label for="archivo">Archivos</label>
        <input
          id="archivo"
          name="archivo"
          type="file"
          multiple
          required
          accept=".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.json"
        />
      </p>
      ${periodField(periods, undefined)}
      <p><button type="submit" class="principal">Ver qué cambiaría</button></p>
    </form>`;
}

function periodField(periods: readonly string[], chosen: string | undefined): Markup {
  return html`<p>
    <label for="periodo">Periodo</label>
    ${selectOf({ id: 'periodo', name: 'periodo', value: chosen ?? '', noted: false }, [
      { value: '', text: 'el que diga el archivo' },
      ...periods.map((one) => ({ value: one, text: one })),
    ])}
  </p>`;
}

export interface ImportShown {
  /** Under which the files are kept. */
  readonly id: string;
  readonly names: readonly string[];
  readonly asked: ImportAsked;
  readonly periods: readonly string[];
  readonly imported: Imported;
  readonly mark: string;
  /** Somebody changed the project after the change was shown. */
  readonly isStale: boolean;
  readonly before: CheckResult;
}

/** What files would change, and what to do with that. */
export function importedView(shown: ImportShown): Markup {
  const { id, names, asked, periods, imported, mark, isStale } = shown;
  const { said, closing, changes, isRefused, isDiffering } = imported;
  return html`<h1>Importar</h1>
    ${
      isStale
        ? html`<p class="aviso" role="alert">
            <strong>No se guardó nada: el plan cambió después de que se le mostró el cambio.</strong> Así
            sería ahora:
          </p>`
        : html`<p class="entrada">
            Todavía no se guardó nada de ${names.map((name) => `«${name}»`).join(', ')}.
          </p>`
    }
    <div class="dicho" role="region" aria-label="Lo que traen los archivos" tabindex="0">
      <pre>${verbatim(said.join('\n').trim())}</pre>
    </div>
    <form method="get" action="/importar/cambio" class="cual">
      <input type="hidden" name="n" value="${id}" />
      ${periodField(periods, asked.period)}
      ${
        isDiffering
          ? html`<p class="cabeza">
              <input
                type="checkbox"
                id="reemplazar"
                name="reemplazar"
                value="si"
                ${asked.replace ? html` checked` : undefined}
              />
              <label for="reemplazar">Reemplazar también lo que hoy dice otra cosa</label>
            </p>`
          : undefined
      }
      <p><button type="submit">Volver a ver el cambio</button></p>
    </form>
    ${foundList(shown)}
    ${
      changes.length === 0 || isRefused
        ? undefined
        : html`<h2>Así cambiarían los archivos</h2>
            ${differenceOf(changes)}`
    }
    ${closing === '' ? undefined : html`<p>${closing.trim()}</p>`}
    <div class="decidir">
      ${
        changes.length === 0 || isRefused
          ? undefined
          : html`<form method="post" action="/importar/aceptar">
              ${decided(id)}
              <input type="hidden" name="huella" value="${mark}" />
              <input type="hidden" name="periodo" value="${verbatim(asked.period ?? '')}" />
              <input type="hidden" name="reemplazar" value="${asked.replace ? 'si' : ''}" />
              <button type="submit" class="principal">Aceptar el cambio</button>
            </form>`
      }
      <form method="post" action="/importar/rechazar">
        ${decided(id)}
        <button type="submit">${changes.length === 0 || isRefused ? 'Terminar' : 'Rechazarlo'}</button>
      </form>
    </div>`;
}

function decided(id: string): Markup {
  return html`<input type="hidden" name="n" value="${id}" />`;
}

function foundList({
  imported: { found, revised, result },
  id,
  asked,
  before,
}: ImportShown): Markup | undefined {
  if (found.length === 0) return undefined;
  const kept = found.slice(0, MOST_FOUND);
  const query = new URLSearchParams({
    n: id,
    ...(asked.period === undefined ? {} : { periodo: asked.period }),
  });
  if (asked.replace) query.set('reemplazar', 'si');
  const words = [...new Set(found.map(({ severity }) => severity))].map(severityWord).join(', ');
  return html`<h2>Lo que conviene mirar</h2>
    <p>
      ${found.length === 1 ? 'Un hallazgo' : `${found.length} hallazgos`}
      (${words})${found.length > kept.length ? `; se muestran los primeros ${kept.length}` : ''}.
    </p>
    ${revised.map(({ name }, i) => {
      query.set('libro', String(i));
      return html`<p>
        <a class="boton" href="/importar/revisado?${query.toString()}">Descargar ${name}</a>
        con cada hallazgo en su celda, para devolverlo a quien lo llenó.
      </p>`;
    })}
    <ul class="hallazgos">
      ${kept.map((one) => findingItem(one, result.sources.has(one.location.file) ? result : before))}
    </ul>`;
}
