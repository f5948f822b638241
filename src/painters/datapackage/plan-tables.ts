import type { IndicadorPlan } from '../../model/model.ts';
import { semestreOfResultado } from '../../model/progress/measurements.ts';
import { compareSemestres, periodoOf } from '../../model/progress/period.ts';
import { quantityNumber } from '../../model/progress/quantity.ts';
import { writtenTarget } from '../../model/progress/targets.ts';
import {
  cobertura,
  code,
  date,
  dimension,
  estado,
  execution,
  flag,
  integer,
  number,
  origin,
  percentage,
  semester,
  text,
  year,
} from './columns.ts';
import { beside, type Contents } from './contents.ts';
import { refersTo, tableOf, type DataTable } from './table.ts';

/** What the plan promises and what was measured of it. */
export function planTables(contents: Contents): readonly DataTable[] {
  return [
    objetivos(contents),
    indicadores(contents),
    metas(contents),
    resultados(contents),
    modificaciones(contents),
  ];
}

function objetivos({ progress, compiled, place }: Contents): DataTable {
  const items = beside(progress.objetivos, compiled.objetivos);
  type Item = (typeof items)[number];
  return tableOf<Item>(
    {
      name: 'objetivos',
      title: 'Objetivos del plan',
      description: 'Un objetivo por fila, con sus resultados y la ejecución de sus actividades.',
      key: ['id'],
      fieldsOf: ['plan', 'dimensiones', 'social', 'objetivos', 0],
      references: [refersTo('responsable', 'unidades')],
    },
    [
      text('id', 'Objetivo', ({ figures }) => figures.id),
      dimension(({ figures }) => figures.dimension),
      text('nombre', 'Nombre', ({ item }) => item.objetivo.data.nombre),
      text('problema', 'Problema', ({ item }) => item.objetivo.data.problema),
      text('enunciado', 'Enunciado del plan registrado', ({ item }) => item.objetivo.data.enunciado),
      text(
        'meta_registrada',
        'Meta con las palabras del plan registrado',
        ({ item }) => item.objetivo.data.meta_registrada,
      ),
      text('responsable', 'Unidad responsable', ({ item }) => item.objetivo.data.responsable),
      number('peso', 'Peso en su dimensión', ({ item }) => item.objetivo.data.peso),
      percentage('resultados', 'Resultados', ({ figures }) => figures.avance.resultados.valor),
      estado(
        'resultados_estado',
        'Estado de los resultados',
        ({ figures }) => figures.avance.resultados.estado,
      ),
      integer(
        'indicadores_con_dato',
        'Indicadores con dato',
        ({ figures }) => figures.avance.resultados.con_dato,
      ),
      integer('indicadores', 'Indicadores', ({ figures }) => figures.avance.resultados.total),
      integer(
        'indicadores_sin_meta',
        'Indicadores sin meta, fuera del total',
        ({ figures }) => figures.avance.resultados.sin_meta,
      ),
      percentage(
        'resultados_tipo_i',
        'Resultados por el tipo I',
        ({ figures }) => figures.avance.resultados.tipo_i,
      ),
      integer(
        'resultados_tipo_i_con_dato',
        'Indicadores con dato por el tipo I',
        ({ figures }) => figures.avance.resultados.tipo_i_con_dato,
      ),
      percentage(
        'resultados_tipo_ii',
        'Resultados por el tipo II',
        ({ figures }) => figures.avance.resultados.tipo_ii,
      ),
      integer(
        'resultados_tipo_ii_con_dato',
        'Indicadores con dato por el tipo II',
        ({ figures }) => figures.avance.resultados.tipo_ii_con_dato,
      ),
      cobertura(
        'resultados_cobertura',
        'Cobertura de los resultados',
        ({ figures }) => figures.avance.resultados.cobertura,
      ),
      ...execution(({ figures }: Item) => figures.avance),
      ...origin(({ item }: Item) => place(item.objetivo.origin)),
    ],
    items,
  );
}

function indicadores({ progress, compiled, place }: Contents): DataTable {
  const items = beside(progress.indicadores, compiled.indicadores);
  type Item = (typeof items)[number];
  return tableOf<Item>(
    {
      name: 'indicadores',
      title: 'Indicadores del plan',
      description: 'Un indicador por fila, con su ficha y su avance en el semestre.',
      key: ['id'],
      fieldsOf: ['plan', 'dimensiones', 'social', 'objetivos', 0, 'indicadores', 0],
      references: [refersTo('objetivo', 'objetivos')],
    },
    [
      text('id', 'Indicador', ({ figures }) => figures.id),
      text('objetivo', 'Objetivo', ({ figures }) => figures.objetivo),
      dimension(({ item }) => item.indicador.dimension),
      text('nombre', 'Nombre', ({ item }) => item.indicador.data.nombre),
      text('enunciado', 'Enunciado del plan', ({ item }) => item.indicador.data.enunciado),
      text(
        'meta_registrada',
        'Meta con las palabras del plan registrado',
        ({ item }) => item.indicador.data.meta_registrada,
      ),
      text('unidad_medida', 'Unidad de medida', ({ item }) => item.indicador.data.unidad_medida),
      text('escala', 'Niveles de la escala, del 1 en adelante', ({ item }) =>
        item.indicador.data.escala?.join(' | '),
      ),
      code(
        'tipo',
        'Tipo',
        ['impacto', 'resultado', 'producto', 'operativo'],
        ({ item }) => item.indicador.data.tipo,
      ),
      code(
        'sentido',
        'Sentido',
        ['ascendente', 'descendente', 'maximo_permisible', 'minimo_permisible'],
        ({ item }) => item.indicador.data.sentido,
      ),
      code(
        'agregacion',
        'Agregación',
        ['agregable', 'no_agregable'],
        ({ item }) => item.indicador.data.agregacion ?? 'no_agregable',
      ),
      code(
        'frecuencia',
        'Frecuencia',
        ['semestral', 'anual'],
        ({ item }) => item.indicador.data.frecuencia ?? 'semestral',
      ),
      integer('relevancia', 'Relevancia', ({ item }) => item.indicador.data.relevancia ?? 1),
      number('peso', 'Peso en su objetivo', ({ figures }) => figures.peso),
      year('linea_base_anio', 'Año de la línea de base', ({ item }) => item.indicador.data.linea_base?.anio),
      number('linea_base', 'Línea de base', ({ item }) => item.indicador.data.linea_base?.valor),
      text(
        'linea_base_fuente',
        'Fuente de la línea de base',
        ({ item }) => item.indicador.data.linea_base?.fuente,
      ),
      number('esperado', 'Valor esperado en el semestre', ({ figures }) => figures.esperado),
      flag('estimado', 'El valor esperado es una estimación', ({ figures }) => figures.estimado),
      number('obtenido', 'Valor obtenido en el semestre', ({ figures }) => figures.obtenido),
      number('meta', 'Meta del último año que tiene una', ({ figures }) => figures.meta),
      year('meta_anio', 'Año de esa meta', ({ figures }) => figures.meta_anio),
      percentage('tipo_i', 'Avance tipo I', ({ figures }) => figures.tipo_i),
      percentage('tipo_ii', 'Avance tipo II', ({ figures }) => figures.tipo_ii),
      percentage('meta_final', 'Avance a la meta final', ({ figures }) => figures.meta_final),
      percentage('mandato', 'Avance al fin del mandato', ({ figures }) => figures.mandato),
      percentage('valor', 'Valor que da el color y entra en los promedios', ({ figures }) => figures.valor),
      code('decide', 'De dónde sale el valor', ['I', 'II', 'comparacion'], ({ figures }) => figures.decide),
      estado('estado', 'Estado', ({ figures }) => figures.estado),
      code(
        'gris',
        'Por qué no tiene color',
        ['sin_dato', 'se_mide_en_diciembre', 'sin_meta', 'nada_esperado'],
        ({ figures }) => figures.gris,
      ),
      flag('retroceso', 'Está peor que su línea de base', ({ figures }) => figures.retroceso),
      ...origin(({ item }: Item) => place(item.indicador.origin)),
    ],
    items,
  );
}

interface Meta {
  readonly indicador: IndicadorPlan;
  readonly field: 'metas' | 'metas_semestrales';
  readonly periodo: string;
  readonly escrita: string;
}

function metas({ model, place }: Contents): DataTable {
  const items = (model.plan?.indicadores ?? []).flatMap((indicador) =>
    (['metas', 'metas_semestrales'] as const).flatMap((field) =>
      Object.entries(indicador.data[field] ?? {}).flatMap(([periodo, meta]): Meta[] =>
        meta === undefined ? [] : [{ indicador, field, periodo, escrita: String(meta) }],
      ),
    ),
  );
  return tableOf<Meta>(
    {
      name: 'metas',
      title: 'Metas de los indicadores',
      description: 'Una meta por fila: de un año, o de un semestre donde el plan la fija.',
      key: ['indicador', 'periodo'],
      references: [refersTo('indicador', 'indicadores')],
    },
    [
      text('indicador', 'Indicador', ({ indicador }) => indicador.id),
      text('periodo', 'Año o semestre', ({ periodo }) => periodo, {
        constraints: { pattern: String.raw`\d{4}(-S[12])?` },
      }),
      number('meta', 'Meta', ({ indicador, field, periodo }) => {
        return quantityNumber(writtenTarget(indicador, field, periodo).value);
      }),
      text('escrita', 'Meta como está escrita en el plan', ({ escrita }) => escrita),
      ...origin(({ indicador, field, periodo }: Meta) =>
        place({ file: indicador.origin.file, path: [...indicador.origin.path, field, periodo] }),
      ),
    ],
    items,
  );
}

function resultados({ model, progress, place }: Contents): DataTable {
  const { periodo } = progress;
  const items = model.resultados.flatMap((resultado) => {
    const semestre = semestreOfResultado(resultado);
    const isDue = periodo && semestre && compareSemestres(semestre, periodo) <= 0;
    return isDue ? [{ ...resultado, semestre: periodoOf(semestre) }] : [];
  });
  return tableOf<(typeof items)[number]>(
    {
      name: 'resultados',
      title: 'Mediciones de los indicadores del plan',
      description: 'Una medición por fila, de todos los semestres hasta el del paquete.',
      key: ['indicador', 'periodo'],
      references: [refersTo('indicador', 'indicadores')],
    },
    [
      text('indicador', 'Indicador', ({ indicador }) => indicador),
      semester('periodo', 'Semestre', ({ semestre }) => semestre),
      number('valor', 'Valor', ({ data }) => data.valor),
      date('fecha', 'Fecha', ({ data }) => data.fecha),
      text('fuente', 'Fuente', ({ data }) => data.fuente),
      flag('preliminar', 'Es preliminar', ({ data }) => data.preliminar ?? false),
      ...origin(({ origin: at }: (typeof items)[number]) => place(at)),
    ],
    items,
  );
}

interface Modificacion {
  readonly index: number;
  readonly norma: string | undefined;
  readonly fecha: string | undefined;
  readonly motivo: string | undefined;
  readonly afecta: string;
}

function modificaciones({ model, place }: Contents): DataTable {
  const plan = model.plan;
  const items = (plan?.data.modificaciones ?? []).flatMap(
    ({ norma, fecha, motivo, afecta }, index): readonly Modificacion[] =>
      [...new Set(afecta ?? [])].map((id) => ({ index, norma, fecha, motivo, afecta: id })),
  );
  return tableOf<Modificacion>(
    {
      name: 'modificaciones_del_plan',
      title: 'Modificaciones del plan',
      description: 'Una fila por cada objetivo o indicador que una norma cambió.',
      key: ['modificacion', 'afecta'],
    },
    [
      integer('modificacion', 'Número de orden en el plan', ({ index }) => index + 1),
      text('norma', 'Norma', ({ norma }) => norma),
      date('fecha', 'Fecha', ({ fecha }) => fecha),
      text('motivo', 'Motivo', ({ motivo }) => motivo),
      text('afecta', 'Objetivo o indicador que cambió', ({ afecta }) => afecta),
      ...origin(({ index }: Modificacion) =>
        place({ file: plan?.origin.file ?? '', path: ['modificaciones', index] }),
      ),
    ],
    items,
  );
}
