/** The page on one's own machine: a request comes in, an answer goes out. It reads no clock and keeps what it last showed. */
import { UsageFault } from '../host/exit-code.ts';
import { FileFault } from '../host/host.ts';
import type { Messages, WebAnswer, WebRequest, WebService } from '../host/web.ts';
import { style } from '../painters/html/style.generated.js';
import { asWindowsWrites } from '../text/path.ts';
import { answerOf, pageAnswer, redirect } from './answer.ts';
import type { Desk, Looked } from './desk.ts';
import { activityForm, addActivity } from './activity-answers.ts';
import { message, viewAnswer, type Asked, type Saved } from './asked.ts';
import {
  acceptImport,
  importChange,
  importForm,
  LARGEST_UPLOAD,
  rejectImport,
  revisedBook,
  takeFiles,
} from './import-answers.ts';
import { cookieOf, doorOf, METHODS, type Keys } from './door.ts';
import { correctionBy, correctionView, findingsView, savedView } from './findings.ts';
import { alone, framed, framedReport, isView } from './frame.ts';
import { homeView } from './home.ts';
import { html, type Markup } from './markup.ts';
import { monthForm, saveMonth } from './month-answers.ts';
import { newUploads } from './uploads.ts';
import { absentPeriodNote, periodAsked, periodLinks } from './periods.ts';
import { publishedFile, publishView } from './publish.ts';
import { notReadNote } from './unread.ts';
import { looks } from './looks.generated.js';

/** Bytes of a form: that of a unit of a hundred activities with all its months has less than a quarter of them. */
const LARGEST_FORM = 1024 * 1024;

/** How many saves can be looked at again: who goes back further reads the file. */
const KEPT_SAVES = 50;

/** What begins a message that is a sentence for whoever looks at the page; `style/live.js` knows it too. */
const NOTICE = 'aviso ';

type Route = (asked: Asked) => WebAnswer | Promise<WebAnswer>;

/** What answers each address, by method and path. */
const ROUTES: Readonly<Record<string, Route>> = {
  'GET /': ({ desk, query }) => shown('/', 'Resumen', desk, ({ project }) => homeView(project, query)),
  'GET /avance': monthForm,
  'POST /avance': saveMonth,
  'GET /actividad': activityForm,
  'POST /actividad': addActivity,
  'GET /importar': importForm,
  'GET /importar/cambio': importChange,
  'GET /importar/revisado': revisedBook,
  'POST /importar/aceptar': acceptImport,
  'POST /importar/rechazar': rejectImport,
  'GET /hallazgos': ({ desk, query }) =>
    shown('/hallazgos', 'Hallazgos', desk, ({ project }) =>
      findingsView(project, query.get('archivo') ?? undefined),
    ),
  'GET /hallazgos/correccion': ({ desk, query }) => correction(desk.look(), query.get('clave') ?? '', desk),
  'POST /hallazgos/correccion': correct,
  'GET /informe': report,
  'GET /publicar': publishView,
  'GET /publicar/archivo': publishedFile,
  'GET /estilo.css': () => answerOf(200, 'text/css; charset=utf-8', looks.page),
  'GET /barra.css': () => answerOf(200, 'text/css; charset=utf-8', looks.bar),
  'GET /informe.css': () => answerOf(200, 'text/css; charset=utf-8', style.text),
  'GET /vivo.js': () => answerOf(200, 'text/javascript; charset=utf-8', looks.script),
  'GET /cambios': (asked) => answerOf(200, 'text/event-stream; charset=utf-8', changesOf(asked)),
};

/** A page for whoever has the keys. */
export function pageOf(desk: Desk, keys: Keys): WebService {
  const enter = doorOf(keys);
  const saves = new Map<string, Saved>();
  const uploads = newUploads();
  let number = 0;
  const saved = (save: Saved): WebAnswer => {
    const id = String(++number);
    saves.set(id, save);
    saves.delete(String(number - KEPT_SAVES));
    return redirect(`/guardado?n=${id}`);
  };
  return {
    // Only from whoever is inside anything large is taken in.
    largestBody: (request) =>
      isUpload(request) && enter(request).kind === 'inside' ? LARGEST_UPLOAD : LARGEST_FORM,
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
        return await inside(request, { desk, saved, saves, uploads });
      } catch (error) {
        return faultOf(error);
      }
    },
  };
}

async function inside(
  request: WebRequest,
  {
    saves,
    ...given
  }: Pick<Asked, 'desk' | 'saved' | 'uploads'> & { readonly saves: ReadonlyMap<string, Saved> },
): Promise<WebAnswer> {
  const { method, target, body, headers } = request;
  const type = headers['content-type'] ?? '';
  if (body === undefined)
    return message(
      413,
      'Es demasiado',
      isUpload(request)
        ? `Lo que se envió pasa de ${LARGEST_UPLOAD / (1024 * 1024)} MB, y no se guardó nada. Para archivos más grandes: plan import`
        : 'Lo que se envió es más grande que cualquier formulario de esta página, y no se guardó nada.',
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
      : pageAnswer(200, framed({ title: 'Guardado', view: undefined }, savedView(save)));
  }
  if (isUpload(request) && type.startsWith('multipart/form-data'))
    return takeFiles({ ...given, query, form: undefined }, body, type);
  const route = ROUTES[`${method === 'POST' ? 'POST' : 'GET'} ${path}`];
  if (route === undefined)
    return message(
      404,
      'No hay nada aquí',
      'Esta dirección no es de ninguna página de plan. Use los enlaces de arriba.',
    );
  if (method !== 'POST') return route({ ...given, query, form: undefined });
  if (!/^application\/x-www-form-urlencoded\b/.test(type))
    return message(
      415,
      'No se entiende',
      'Lo que se envió no es un formulario de esta página, y no se guardó nada.',
    );
  const form = new URLSearchParams(new TextDecoder().decode(body));
  return route({ ...given, query, form });
}

/** Whether a request brings files, for which alone there is a place for large bodies. */
function isUpload({ method, target }: Pick<WebRequest, 'method' | 'target'>): boolean {
  return method === 'POST' && target === '/importar';
}

/** A view of the project as it is now. */
function shown(
  view: '/' | '/hallazgos',
  title: string,
  desk: Desk,
  content: (looked: Looked) => Markup,
): WebAnswer {
  const looked = desk.look();
  return viewAnswer({ title, view }, looked, content(looked));
}

async function report({ desk, query }: Asked): Promise<WebAnswer> {
  const looked = desk.look();
  const { project, digest } = looked;
  if (!project.result.model.plan)
    return message(
      200,
      'Todavía no hay informe',
      'No hay un plan que se pueda leer. Vea en Hallazgos por qué.',
      '/informe',
    );
  const { model } = project.result;
  const period = periodAsked(model, query);
  const { title, classes, body } = await desk.report(project, period);
  const above = html`${periodLinks(model, period, '/informe')} ${notReadNote(project)}
  ${absentPeriodNote(model, query)}`;
  return pageAnswer(200, framedReport({ title, view: '/informe', digest }, { classes, body, above }));
}

/** What a correction would do; `isStale` where something was saved since it was shown. */
function correction(looked: Looked, key: string, desk: Desk, isStale = false): WebAnswer {
  const { project, digest } = looked;
  const found = correctionBy(key, project.result);
  if (found === undefined)
    return message(
      isStale ? 409 : 404,
      'Ese hallazgo ya no está',
      'El archivo cambió, o alguien ya lo corrigió: no se cambió nada. Vuelva a Hallazgos.',
    );
  const tried = desk.corrected(project, found);
  const view = correctionView({ key, correction: found, tried, result: project.result, digest, isStale });
  return viewAnswer(
    { title: 'Corregir', view: '/hallazgos', status: isStale ? 409 : 200 },
    looked,
    view,
    isStale,
  );
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

/**
 * Tells whoever listens what the project is now, at once and whenever that is another; where that cannot be told, why, after the
 * mark of a notice. An editor may be half way through a save: the next change tells again. They will ask again for what
 * they look at (`vista`): it is begun as soon as they are told, for the desk to have it when they ask.
 */
function changesOf(asked: Asked): Messages {
  const { desk } = asked;
  const [path = '', search = ''] = (asked.query.get('vista') ?? '').split('?', 2);
  const ahead = isView(path) ? ROUTES[`GET ${path}`] : undefined;
  return (send) => {
    let last: string | undefined;
    /** Whether there was something to tell. */
    const tell = (): boolean => {
      const now = stateOf(desk);
      if (now === last) return false;
      send(now);
      last = now;
      return true;
    };
    tell();
    return desk.watch(() => {
      if (tell() && ahead) void begun(ahead, { ...asked, query: new URLSearchParams(search) });
    });
  };
}

function stateOf(desk: Desk): string {
  try {
    return desk.digest();
  } catch (error) {
    return `${NOTICE}${wordsOf(error).text.replaceAll(/\s+/g, ' ')}`;
  }
}

/** Makes a view that nobody has asked for yet: what goes wrong is told when somebody does. */
async function begun(view: Route, asked: Asked): Promise<void> {
  // What was sent goes out when this turn ends.
  await Promise.resolve();
  try {
    await view(asked);
  } catch {}
}

/** What the world or the project does not allow is said; a mistake of ours is said too, and the page goes on. */
function faultOf(error: unknown): WebAnswer {
  const { status, title, text } = wordsOf(error);
  return message(status, title, text);
}

function wordsOf(error: unknown): {
  readonly status: number;
  readonly title: string;
  readonly text: string;
} {
  if (error instanceof FileFault)
    return {
      status: 500,
      title: 'No se pudo abrir',
      text: `No se pudo abrir ${asWindowsWrites(error.path)}: ${error.message}.`,
    };
  if (error instanceof UsageFault) return { status: 409, title: 'No se puede así', text: error.message };
  return {
    status: 500,
    title: 'El programa tuvo un error interno',
    text: `Avise a quien le da soporte, con esta línea: ${error instanceof Error ? error.message : String(error)}`,
  };
}
