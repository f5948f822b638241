/** The page on one's own machine: a request comes in, an answer goes out. It reads no clock and keeps what it last showed. */
import { UsageFault } from '../host/exit-code.ts';
import { FileFault } from '../host/host.ts';
import type { Messages, WebAnswer, WebRequest, WebService } from '../host/web.ts';
import { defaultPeriod } from '../model/progress/period.ts';
import { style } from '../painters/html/style.generated.js';
import { answerOf, pageAnswer, redirect } from './answer.ts';
import type { Desk, Looked, Tried } from './desk.ts';
import { cookieOf, doorOf, METHODS, type Keys } from './door.ts';
import { correctionBy, correctionView, findingsView, savedView } from './findings.ts';
import { alone, framed, framedReport } from './frame.ts';
import { homeView } from './home.ts';
import { html, type Markup } from './markup.ts';
import { backTo, filled, monthShown, overtaken } from './month.ts';
import { monthView, type Attempt } from './month-view.ts';
import { looks } from './looks.generated.js';

/** Bytes of a form: that of a unit of a hundred activities with all its months has less than a quarter of them. */
const LARGEST_FORM = 1024 * 1024;

/** How many saves can be looked at again: who goes back further reads the file. */
const KEPT_SAVES = 50;

/** A request that has been let in, with what everything is made from. */
export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  /** undefined for what is only read. */
  readonly form: URLSearchParams | undefined;
  readonly desk: Desk;
  /** Keeps what was saved and says where it is shown. */
  readonly saved: (save: Saved) => WebAnswer;
}

export interface Saved {
  readonly tried: Tried;
  readonly back: { readonly href: string; readonly text: string };
}

type Route = (asked: Asked) => WebAnswer | Promise<WebAnswer>;

/** What answers each address, by method and path. */
const ROUTES: Readonly<Record<string, Route>> = {
  'GET /': ({ desk }) => shown('/', 'Resumen', desk, ({ project }) => homeView(project, periodIn(project))),
  'GET /avance': ({ desk, query }) => month(desk.look(), query),
  'POST /avance': saveMonth,
  'GET /hallazgos': ({ desk, query }) =>
    shown('/hallazgos', 'Hallazgos', desk, ({ project }) =>
      findingsView(project, query.get('archivo') ?? undefined),
    ),
  'GET /hallazgos/correccion': ({ desk, query }) => correction(desk.look(), query.get('clave') ?? '', desk),
  'POST /hallazgos/correccion': correct,
  'GET /informe': report,
  'GET /estilo.css': () => answerOf(200, 'text/css; charset=utf-8', looks.page),
  'GET /barra.css': () => answerOf(200, 'text/css; charset=utf-8', looks.bar),
  'GET /informe.css': () => answerOf(200, 'text/css; charset=utf-8', style.text),
  'GET /vivo.js': () => answerOf(200, 'text/javascript; charset=utf-8', looks.script),
  'GET /cambios': ({ desk }) => answerOf(200, 'text/event-stream; charset=utf-8', changesOf(desk)),
};

/** A page for whoever has the keys. */
export function pageOf(desk: Desk, keys: Keys): WebService {
  const enter = doorOf(keys);
  const saves = new Map<string, Saved>();
  let number = 0;
  const saved = (save: Saved): WebAnswer => {
    const id = String(++number);
    saves.set(id, save);
    saves.delete(String(number - KEPT_SAVES));
    return redirect(`/guardado?n=${id}`);
  };
  return {
    largestBody: LARGEST_FORM,
    answer: async (request) => {
      const entry = enter(request);
      if (entry.kind === 'refused')
        return pageAnswer(
          entry.status,
          alone('No se puede mostrar', html`<p>${entry.why}</p>`),
          entry.status === 405 ? { allow: METHODS.join(', ') } : {},
        );
      if (entry.kind === 'entering') return redirect('/', { 'set-cookie': cookieOf(keys) });
      try {
        return await inside(request, { desk, saved, saves });
      } catch (error) {
        return faultOf(error);
      }
    },
  };
}

async function inside(
  { method, target, body, headers }: WebRequest,
  { desk, saved, saves }: Pick<Asked, 'desk' | 'saved'> & { readonly saves: ReadonlyMap<string, Saved> },
): Promise<WebAnswer> {
  if (body === undefined)
    return message(
      413,
      'Es demasiado',
      'Lo que se envió es más grande que cualquier formulario de esta página, y no se guardó nada.',
    );
  const [path = '', search = ''] = target.split('?', 2);
  const query = new URLSearchParams(search);
  if (path === '/guardado' && method !== 'POST') {
    const save = saves.get(query.get('n') ?? '');
    return save === undefined
      ? message(
          404,
          'Ya no se recuerda',
          'Lo que se guardó está en los archivos; el detalle de ese cambio ya no se recuerda.',
        )
      : pageAnswer(200, framed({ title: 'Guardado', view: undefined }, savedView(save.tried, save.back)));
  }
  const route = ROUTES[`${method === 'POST' ? 'POST' : 'GET'} ${path}`];
  if (route === undefined)
    return message(
      404,
      'No hay nada aquí',
      'Esta dirección no es de ninguna página de plan. Use los enlaces de arriba.',
    );
  if (method !== 'POST') return route({ path, query, form: undefined, desk, saved });
  if (!/^application\/x-www-form-urlencoded\b/.test(headers['content-type'] ?? ''))
    return message(
      415,
      'No se entiende',
      'Lo que se envió no es un formulario de esta página, y no se guardó nada.',
    );
  const form = new URLSearchParams(new TextDecoder().decode(body));
  return route({ path, query, form, desk, saved });
}

/** A view of the project as it is now. */
function shown(
  view: '/' | '/hallazgos',
  title: string,
  desk: Desk,
  content: (looked: Looked) => Markup,
): WebAnswer {
  const looked = desk.look();
  return pageAnswer(
    200,
    framed({ title: titleOf(title, looked), view, digest: looked.digest }, content(looked)),
  );
}

function titleOf(title: string, { project }: Looked): string {
  const { plan } = project.result.model;
  return plan?.data.titulo === undefined ? title : `${title}. ${plan.data.titulo}`;
}

function periodIn({ result }: Looked['project']): ReturnType<typeof defaultPeriod> {
  return defaultPeriod(result.model);
}

async function report({ desk }: Asked): Promise<WebAnswer> {
  const looked = desk.look();
  const { project, digest } = looked;
  if (!project.result.model.plan)
    return message(
      200,
      'Todavía no hay informe',
      'No hay un plan que se pueda leer. Vea en Hallazgos por qué.',
      '/informe',
    );
  const { title, classes, body } = await desk.report(project, periodIn(project));
  return pageAnswer(200, framedReport({ title, view: '/informe', digest }, { classes, body }));
}

/** What a correction would do; `isStale` where something was saved since it was shown. */
function correction({ project, digest }: Looked, key: string, desk: Desk, isStale = false): WebAnswer {
  const found = correctionBy(key, project.result);
  if (found === undefined)
    return message(
      isStale ? 409 : 404,
      'Ese hallazgo ya no está',
      'El archivo cambió, o alguien ya lo corrigió: no se cambió nada. Vuelva a Hallazgos.',
    );
  const tried = desk.corrected(project, found);
  const view = correctionView({ key, correction: found, tried, result: project.result, digest, isStale });
  return pageAnswer(isStale ? 409 : 200, framed({ title: 'Corregir', view: '/hallazgos', digest }, view));
}

function correct({ desk, form, saved }: Asked): WebAnswer {
  const key = form?.get('clave') ?? '';
  const looked = desk.look();
  if (form?.get('huella') !== looked.digest) return correction(looked, key, desk, true);
  const found = correctionBy(key, looked.project.result);
  const tried = found && desk.corrected(looked.project, found);
  if (tried === undefined) return correction(looked, key, desk);
  if (!desk.save(looked.project, tried)) return correction(desk.look(), key, desk, true);
  return saved({ tried, back: { href: '/hallazgos', text: 'Volver a los hallazgos' } });
}

/** The month that is asked for, or what came of an attempt to save it. */
function month(
  looked: Looked,
  query: URLSearchParams,
  status = 200,
  content = monthShown(looked.project, query),
): WebAnswer {
  if (content === undefined)
    return message(
      200,
      'Todavía no hay un mes que llenar',
      'Ningún POI que se pueda leer tiene actividades con indicador y unidad. Para empezar un semestre: plan new semestre',
      '/avance',
    );
  return pageAnswer(
    status,
    framed(
      { title: titleOf('Avance del mes', looked), view: '/avance', digest: looked.digest },
      monthView(content),
    ),
  );
}

function saveMonth({ desk, form, saved }: Asked): WebAnswer {
  const given = form ?? new URLSearchParams();
  const looked = desk.look();
  const outcome = filled(looked.project, given, desk);
  if (outcome === undefined) return month(looked, given, 409);
  if (outcome.kind === 'tried') {
    const { tried, asked } = outcome;
    if (desk.save(looked.project, tried)) return saved({ tried, back: backTo(asked) });
    const now = desk.look();
    const late = overtaken(now.project, given, desk);
    return month(now, given, 409, late?.kind === 'again' ? late.shown : undefined);
  }
  return month(looked, given, STATUS[outcome.shown.attempt?.kind ?? 'nothing'], outcome.shown);
}

const STATUS: Readonly<Record<Attempt['kind'], number>> = {
  stale: 409,
  wrong: 422,
  errors: 422,
  nothing: 200,
};

/** Tells whoever listens what the project is now, at once and whenever it changes. */
function changesOf(desk: Desk): Messages {
  return (send) => {
    const tell = (): void => {
      try {
        send(desk.look().digest);
      } catch (error) {
        // An editor may be half way through a save: the next change tells.
        if (!(error instanceof FileFault)) throw error;
      }
    };
    tell();
    return desk.watch(tell);
  };
}

function message(status: number, title: string, text: string, view?: '/informe' | '/avance'): WebAnswer {
  return pageAnswer(
    status,
    framed(
      { title, view },
      html`<h1>${title}</h1>
        <p>${text}</p>`,
    ),
  );
}

/** What the world or the project does not allow is said; a mistake of ours is said too, and the page goes on. */
function faultOf(error: unknown): WebAnswer {
  if (error instanceof FileFault)
    return message(500, 'No se pudo abrir', `No se pudo abrir ${error.path}: ${error.message}.`);
  if (error instanceof UsageFault) return message(409, 'No se puede así', error.message);
  return message(
    500,
    'El programa tuvo un error interno',
    `Avise a quien le da soporte, con esta línea: ${error instanceof Error ? error.message : String(error)}`,
  );
}
