import { countBySeverity } from '../../diagnostics/order.ts';
import { severityWord } from '../../diagnostics/severity-words.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { deliveriesOf } from '../../model/questions/deliveries.ts';
import { ownRules } from '../../report/own-rules.ts';
import {
  cobertura,
  code,
  date,
  estado,
  execution,
  integer,
  origin,
  percentage,
  soles,
  text,
  year,
} from './columns.ts';
import { SITUACIONES, type Contents } from './contents.ts';
import { tableOf, type DataTable } from './table.ts';

/** Which municipality it is, how it stands as a whole, and what was found in its documents. */
export function standingTables(contents: Contents): readonly DataTable[] {
  return [entidades(contents), hallazgos(contents)];
}

function entidades(contents: Contents): DataTable {
  const { model, compiled, situacion, place } = contents;
  const { plan } = model;
  const { entidad } = plan?.data ?? {};
  // Of documents with errors that nobody asked for as a draft no figure is given.
  const figures = situacion === 'tomada' || situacion === 'borrador' ? compiled : undefined;
  const avance = figures?.avance;
  const delivered = deliveriesOf(model, contents.progress.periodo);
  const found = countBySeverity(contents.diagnostics);
  const rules = ownRules(model.config);
  return tableOf<Contents>(
    {
      name: 'entidades',
      title: 'Municipalidades',
      description:
        'Una municipalidad por fila, con las cifras de su plan entero. Las que tienen errores y quedaron fuera también están, sin cifras, para que ninguna cuenta las olvide.',
      key: ['carpeta'],
      fieldsOf: ['plan', 'entidad'],
    },
    [
      text('carpeta', 'Carpeta del plan', ({ folder }) => folder),
      code('situacion', 'Situación en estas tablas', SITUACIONES, () => situacion),
      text('nombre', 'Nombre', () => entidad?.nombre),
      code('nivel', 'Nivel', ['provincial', 'distrital', 'centro_poblado', 'otra'], () => entidad?.nivel),
      text('provincia', 'Provincia: las cuatro primeras cifras del ubigeo', () =>
        entidad?.ubigeo?.slice(0, 4),
      ),
      text('titulo', 'Título del plan', () => plan?.data.titulo),
      year('periodo_inicio', 'Primer año del plan', () => plan?.periodo?.inicio),
      year('periodo_fin', 'Último año del plan', () => plan?.periodo?.fin),
      text(
        'calculo',
        'Reglas propias con que se calculan y se colorean las cifras; vacía con las de siempre',
        () => (rules.length === 0 ? undefined : rules.join('; ')),
      ),
      integer('errores', 'Errores en sus documentos', () => found.error),
      integer('avisos', 'Avisos', () => found.warning),
      integer('notas', 'Notas', () => found.info),
      date('corte', 'Fecha de corte', () => compiled.corte),
      integer(
        'documentos',
        'Documentos del POI del semestre, y uno por cada unidad que lo tuvo del primero y no de este',
        () => delivered.documentos,
      ),
      integer('entregados', 'De ellos, los que dicen cuándo se entregaron', () => delivered.entregados),
      date('entrega', 'Última entrega', () => delivered.entrega),
      integer('dias', 'Días entre el corte y la entrega más tardía', () => delivered.dias),
      percentage('resultados', 'Resultados', () => avance?.resultados.valor),
      estado('resultados_estado', 'Estado de los resultados', () => avance?.resultados.estado),
      integer('indicadores_con_dato', 'Indicadores con dato', () => avance?.resultados.con_dato),
      integer('indicadores', 'Indicadores', () => avance?.resultados.total),
      integer(
        'indicadores_sin_meta',
        'Indicadores sin meta, fuera del total',
        () => avance?.resultados.sin_meta,
      ),
      cobertura('resultados_cobertura', 'Cobertura de los resultados', () => avance?.resultados.cobertura),
      percentage('mandato', 'Avance al fin del mandato', () => figures?.mandato.valor),
      integer('mandato_con_dato', 'Indicadores con dato al fin del mandato', () => figures?.mandato.con_dato),
      integer('mandato_total', 'Indicadores que cuentan en el mandato', () => figures?.mandato.total),
      percentage('mandato_tiempo', 'Tiempo transcurrido del mandato', () => figures?.mandato.tiempo),
      ...execution(() => avance),
      soles('institucion_pim', 'PIM de toda la institución', () => figures?.presupuesto?.gasto.pim),
      soles(
        'institucion_devengado',
        'Devengado de toda la institución',
        () => figures?.presupuesto?.gasto.devengado,
      ),
      ...(plan === undefined
        ? nowhere()
        : origin(() => place({ file: plan.origin.file, path: ['entidad'] }))),
    ],
    [contents],
  );
}

/** The columns of the origin of what has none. */
function nowhere(): ReturnType<typeof origin<Contents>> {
  return [
    text('archivo', 'Archivo de origen', () => null),
    integer('linea', 'Línea del archivo', () => null),
  ];
}

function hallazgos({ diagnostics }: Contents): DataTable {
  const rows = diagnostics.map((diagnostic, i) => ({ diagnostic, orden: i + 1 }));
  const located = ({ location: { file, span } }: Diagnostic): { archivo: string; linea: number } => ({
    archivo: file,
    linea: span.start.line,
  });
  type Row = (typeof rows)[number];
  return tableOf<Row>(
    {
      name: 'hallazgos',
      title: 'Hallazgos de la validación',
      description: 'Por fila, un error, un aviso o una nota de la validación, con la regla que lo dice.',
      key: ['orden'],
    },
    [
      integer('orden', 'Número de orden', ({ orden }) => orden),
      text('regla', 'Regla', ({ diagnostic }) => diagnostic.code),
      text('grupo', 'Grupo de la regla', ({ diagnostic }) => diagnostic.code.split('/')[0]),
      code('gravedad', 'Gravedad', ['error', 'aviso', 'nota'], ({ diagnostic }) =>
        severityWord(diagnostic.severity),
      ),
      text(
        'sujeto',
        'Actividad, indicador u otra cosa de la que trata',
        ({ diagnostic }) => diagnostic.subject,
      ),
      text('mensaje', 'Mensaje', ({ diagnostic }) => diagnostic.message),
      text('ayuda', 'Qué hacer', ({ diagnostic }) => diagnostic.help),
      ...origin(({ diagnostic }: Row) => located(diagnostic)),
    ],
    rows,
  );
}
