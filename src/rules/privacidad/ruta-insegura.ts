import type { ActividadData, Origin } from '../../model/model.ts';
import { isPlainUrl, outsideReason, unsafeUrlReason } from '../../text/outside-paths.ts';
import { quote } from '../../text/spanish.ts';
import { activities, changedPlan, project } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const rutaInsegura: Rule = {
  id: 'privacidad/ruta-insegura',
  severity: 'error',
  title: 'Una ruta sale del proyecto o un enlace no es una dirección web',
  rationale:
    'Las evidencias se entregan con el proyecto y los enlaces se imprimen para que el vecino los abra. Una ruta de su computadora no la abre nadie más, y muestra nombres de usuario y carpetas; un enlace que no es http o https puede ejecutar algo.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'Un archivo del proyecto y una dirección web',
      `
  - id: GIM-014
    evidencias:
      - {tipo: acta, titulo: Acta de entrega, archivo: evidencias/2019/acta-12.pdf}
      - {tipo: resolución, titulo: Resolución, url: "https://www.munipuno.gob.pe/docs/rgm-045-2019.pdf"}
`,
    ),
  ],
  bad: () => [
    activities(
      'Rutas que salen del proyecto y un enlace que no es web',
      `
  - id: GIM-014
    evidencias:
      - {tipo: acta, titulo: Acta, archivo: ../otros/acta-12.pdf} # ! privacidad/ruta-insegura
      - {tipo: foto, titulo: Foto, archivo: 'C:\\Users\\jperez\\foto.jpg'} # ! privacidad/ruta-insegura
      - {tipo: video, titulo: Video, url: "javascript:alert(1)"} # ! privacidad/ruta-insegura
`,
    ),
    changedPlan(
      'Una página web a la que le falta el principio',
      'entidad: {nombre: Municipalidad de Ejemplo, ',
      `entidad: {contacto:
      {web: www.ejemplo.gob.pe}, # ! privacidad/ruta-insegura
  nombre: Municipalidad de Ejemplo, `,
    ),
    project('Un escudo fuera de la carpeta del proyecto', {
      'plan.config.yaml': `
informe:
  escudo: /home/jperez/escudo.svg # ! privacidad/ruta-insegura
`,
    }),
  ],
  *check({ planes, config, configFile }) {
    for (const { origin, data } of planes) {
      yield* unsafeUrls(origin, 'aprobacion.url', data.aprobacion?.url);
      yield* unsafeUrls(origin, 'procedencia.url', data.procedencia?.url);
      yield* unsafeUrls(origin, 'entidad.contacto.web', data.entidad?.contacto?.web);
    }
    const at: Origin = { file: configFile, path: [] };
    yield* outsidePaths(at, 'plantillas', config.data.plantillas);
    yield* outsidePaths(at, 'informe.escudo', config.data.informe?.escudo);
  },
  ofActivity({ origin, data: { evidencias } }) {
    return evidencias?.some(isDoubtful) === true ? unsafeEvidence(origin, evidencias) : undefined;
  },
};

type Evidencia = NonNullable<ActividadData['evidencias']>[number];

/** Nearly every piece of evidence has a plain address and no path, and needs no closer look. */
function isDoubtful({ archivo, url }: Evidencia): boolean {
  return archivo !== undefined || (url !== undefined && !isPlainUrl(url));
}

function* unsafeEvidence({ file, path }: Origin, evidencias: readonly Evidencia[]): Generator<Finding> {
  for (const [i, { archivo, url }] of evidencias.entries()) {
    const at: Origin = { file, path: [...path, 'evidencias', i] };
    yield* outsidePaths(at, 'archivo', archivo);
    yield* unsafeUrls(at, 'url', url);
  }
}

function* unsafeUrls(at: Origin, field: string, text: string | undefined): Generator<Finding> {
  const reason = text === undefined ? undefined : unsafeUrlReason(text);
  if (text !== undefined && reason !== undefined) yield unsafeUrl({ at, field, text }, reason);
}

function* outsidePaths(at: Origin, field: string, text: string | undefined): Generator<Finding> {
  const reason = text === undefined ? undefined : outsideReason(text);
  if (text !== undefined && reason !== undefined) yield outside({ at, field, text }, reason);
}

interface Address {
  readonly at: Origin;
  readonly field: string;
  readonly text: string;
}

function unsafeUrl({ at, field, text }: Address, reason: string): Finding {
  return {
    at,
    field,
    message: `El enlace ${quote(text)} ${reason}`,
    help: 'Escriba la dirección completa, tal como se ve en el navegador: empieza con https:// (o http://).',
  };
}

function outside({ at, field, text }: Address, reason: string): Finding {
  return {
    at,
    field,
    message: `«${field.replace(/^.*\./, '')}» lleva ${reason}: ${quote(text)}`,
    help:
      at.path.length === 0
        ? 'Cópielo dentro de la carpeta del proyecto y escriba su ruta desde ella, por ejemplo escudo.svg o plantillas/.'
        : 'Copie el archivo dentro de la carpeta del proyecto y escriba su ruta desde ella, por ejemplo evidencias/acta-12.pdf; si está en la web, use «url».',
  };
}
