import type { WebAnswer } from '../host/web.ts';
import { periodoOf } from '../model/progress/period.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { countOf } from '../diagnostics/severity-words.ts';
import { message, viewAnswer, type Asked } from './asked.ts';
import type { Publication } from './desk.ts';
import { downloadAnswer } from './download.ts';
import { html, type Markup } from './markup.ts';
import { absentPeriod, absentPeriodNote, periodAsked, periodLinks } from './periods.ts';
import { excludedNote, notReadNote } from './unread.ts';

const VIEW = { title: 'Publicar', view: '/publicar' } as const;

/** What can be taken away, each made when it is asked for from what stands on the disk. */
export function publishView({ desk, query }: Asked): WebAnswer {
  const looked = desk.look();
  const { project } = looked;
  const { model, diagnostics } = project.result;
  const period = periodAsked(model, query);
  const all = desk.publications(project, period);
  if (all.length === 0)
    return message(
      200,
      'Todavía no hay qué publicar',
      'No hay un plan que se pueda leer. Vea en Hallazgos por qué.',
      '/publicar',
    );
  const { error } = countBySeverity(diagnostics);
  const groups = [...new Set(all.map(({ group }) => group))];
  const content = html`<h1>Publicar</h1>
    ${periodLinks(model, period, '/publicar')} ${absentPeriodNote(model, query)}
    <p>
      Cada archivo se hace en el momento, con lo que dicen los
      documentos${period === undefined ? '' : ` de ${periodoOf(period)}`}, y lo guarda su navegador. En la
      carpeta del plan no se escribe nada.
    </p>
    ${
      error === 0
        ? undefined
        : html`<p class="aviso">
            Los documentos tienen ${countOf(error, 'error')}: los informes llevan la marca BORRADOR.
            <a href="/hallazgos">Vea los hallazgos</a>.
          </p>`
    }
    ${notReadNote(project)}
    ${
      project.faults.length === 0
        ? undefined
        : html`<p class="aviso">Mientras algo no se pueda leer, no se hace ningún informe.</p>`
    }
    ${excludedNote(model)}
    ${groups.map((group) => groupOf(group, all, period === undefined ? undefined : periodoOf(period)))}`;
  return viewAnswer(VIEW, looked, content);
}

/** What each group is, and for whom. */
const GROUP_WORDS: Readonly<Record<string, readonly [title: string, words: string]>> = {
  tecnica: ['Informe técnico', 'Para el concejo y el portal de transparencia.'],
  ciudadana: ['Informe para los vecinos', 'De dos a cuatro páginas, para repartir.'],
  mural: ['Mural', 'Una hoja A3 para colgar.'],
  guion: ['Guion', 'Tres minutos para leer en la radio.'],
  libros: ['Libros de Excel', 'Uno por unidad, para que lo llene y lo devuelva; se recibe en Importar.'],
};

function groupOf(group: string, all: readonly Publication[], periodo: string | undefined): Markup {
  const [title, words] = GROUP_WORDS[group] ?? [group, ''];
  const links = all
    .filter((one) => one.group === group)
    .map(({ key, text }) => {
      const query = new URLSearchParams({ que: key, ...(periodo === undefined ? {} : { periodo }) });
      return html`<li>
        <a class="boton" href="/publicar/archivo?${query.toString()}"
          >${group === 'libros' ? text : `${title}: ${text}`}</a
        >
      </li>`;
    });
  return html`<h2>${title}</h2>
    <p>${words}</p>
    <ul class="archivos">
      ${links}
    </ul>`;
}

/** One of them. */
export async function publishedFile({ desk, query }: Asked): Promise<WebAnswer> {
  const { project } = desk.look();
  const { model } = project.result;
  // Under the name of one semester nobody takes the figures of another home.
  if (absentPeriod(model, query) !== undefined)
    return message(404, 'No hay ese semestre', 'Elija en Publicar uno de los que hay.', '/publicar');
  const period = periodAsked(model, query);
  const wanted = desk.publications(project, period).find(({ key }) => key === query.get('que'));
  return wanted === undefined
    ? message(404, 'No hay ese archivo', 'Elija uno de los que se ofrecen en Publicar.', '/publicar')
    : downloadAnswer(await wanted.make());
}
