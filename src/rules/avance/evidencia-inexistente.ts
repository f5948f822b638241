import type { Actividad, Model, Origin } from '../../model/model.ts';
import { missingEvidence, type Evidencia } from '../../model/questions/evidence.ts';
import { nearest } from '../../text/nearest.ts';
import { outsideReason } from '../../text/outside-paths.ts';
import { isNoPartOfProjects, plainPath } from '../../text/path.ts';
import { didYouMean, quote } from '../../text/spanish.ts';
import { activities, type Example } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const evidenciaInexistente: Rule = {
  id: 'avance/evidencia-inexistente',
  severity: 'warning',
  title: 'Una evidencia nombra un archivo que no está en el proyecto',
  rationale:
    'Una evidencia que nadie puede abrir no prueba nada. Suele ser un nombre mal escrito, o un archivo que quedó en la computadora de quien lo escaneó.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    withFiles(
      'El acta está en la carpeta del proyecto',
      `
  - id: GIM-014
    evidencias:
      - {tipo: acta, titulo: Acta de entrega, archivo: evidencias/acta-12.pdf}
`,
    ),
  ],
  bad: () => [
    withFiles(
      'El nombre del acta está mal escrito',
      `
  - id: GIM-014
    evidencias:
      - {tipo: acta, titulo: Acta de entrega, url: "https://www.ejemplo.gob.pe/acta.pdf"}
      - {tipo: acta, titulo: Acta de recepción, archivo: evidencias/acta-21.pdf} # ! avance/evidencia-inexistente
`,
    ),
  ],
  ofActivity(actividad, model) {
    const isAtFault = actividad.data.evidencias?.some((evidencia) => isMissing(evidencia, model));
    return isAtFault === true ? missing(actividad, model) : undefined;
  },
};

function isMissing(evidencia: Evidencia, model: Model): boolean {
  const { archivo } = evidencia;
  // A path that leaves the project is a finding of its own.
  return archivo !== undefined && outsideReason(archivo) === undefined && missingEvidence(evidencia, model);
}

function* missing({ origin, data }: Actividad, model: Model): Generator<Finding> {
  for (const [i, evidencia] of (data.evidencias ?? []).entries()) {
    const { archivo } = evidencia;
    if (archivo === undefined || !isMissing(evidencia, model)) continue;
    const at: Origin = { file: origin.file, path: [...origin.path, 'evidencias', i] };
    // Nobody knows whether such a file is there.
    const unseen = plainPath(archivo).split('/').find(isNoPartOfProjects);
    if (unseen !== undefined) {
      yield {
        at,
        field: 'archivo',
        message: `La evidencia ${quote(archivo)} está donde no se mira: ${quote(unseen)} no es parte del proyecto`,
        help: 'Lo que empieza con un punto, y «node_modules», no es parte de ningún proyecto. Ponga el archivo en otra carpeta, como «evidencias», y corrija su ruta; si está en la web, use «url».',
      };
      continue;
    }
    const meant = didYouMean(nearest(archivo, model.surroundings.others ?? []));
    yield {
      at,
      field: 'archivo',
      message: `La evidencia ${quote(archivo)} no está en la carpeta del proyecto`,
      help: `${meant} Copie el archivo a esa carpeta o corrija su nombre, que distingue mayúsculas; si está en la web, use «url». Mientras no esté no cuenta como evidencia.`.trim(),
    };
  }
}

function withFiles(name: string, yaml: string): Example {
  return { ...activities(name, yaml), beside: { others: ['evidencias/acta-12.pdf'] } };
}
