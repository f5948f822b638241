import { MESES, type Mes } from '../../text/months.ts';
import {
  choice,
  code,
  codes,
  date,
  money,
  months,
  quantity,
  text,
  yes,
  type Column,
  type SheetPlan,
} from './columns.ts';

/** The title of a column of months that is waited for: what was executed. */
export const EXECUTED = 'Ejecutado';

/** The columns that tell what the row is about, on the sheets beside the first. */
const SHOWN: readonly Column[] = [
  {
    title: 'Actividad',
    path: ['nombre'],
    kind: 'text',
    help: 'Para orientarse: se cambia en la hoja Actividades.',
    width: 44,
    isShown: true,
  },
];

export const ACTIVITIES_SHEET = 'Actividades';

function activities(): SheetPlan {
  return {
    name: ACTIVITIES_SHEET,
    purpose: 'Qué se hará: una fila por actividad. Para agregar una, escriba en las filas libres del final.',
    of: 'activity',
    spareRows: 15,
    columns: [
      text('Nombre', ['nombre'], 'Qué es la actividad, en una frase.', 48),
      choice('Tipo', ['tipo'], { list: 'tipo', help: 'Actividad o inversión.', width: 13 }),
      choice('Objetivo', ['objetivo'], {
        list: 'objetivos',
        help: 'El objetivo del plan de gobierno al que contribuye.',
        width: 36,
      }),
      code('PEI', ['pei'], 'El código de la acción estratégica: AEI.02.01.', 13),
      code('Proyecto', ['proyecto'], 'El código del programa, proyecto o actividad del plan.', 11),
      choice('Indicador del plan', ['indicador_plan'], {
        list: 'indicadores',
        help: 'El indicador del plan al que contribuye.',
        width: 30,
      }),
      choice('Estado', ['estado'], { list: 'estado', help: 'En qué está la actividad.', width: 15 }),
      choice('Prioridad', ['prioridad'], { list: 'prioridad', help: 'Qué tan urgente es.', width: 11 }),
      codes('Distritos', ['distritos'], 'Los ubigeos donde se hace.'),
      codes('Lugares', ['lugares'], 'Los códigos de los barrios, centros poblados o zonas.'),
      quantity('Beneficiarios', ['beneficiarios', 'total'], 'Cuántas personas se benefician.', 14),
      quantity('Mujeres', ['beneficiarios', 'mujeres'], 'De ellas, cuántas son mujeres.', 10),
      quantity('Hombres', ['beneficiarios', 'hombres'], 'De ellas, cuántos son hombres.', 10),
      code('CUI', ['cui'], 'El código único de la inversión.', 12),
      code('Código CEPLAN', ['codigo_ceplan'], 'El código de la actividad operativa en CEPLAN V.01.', 20),
      yes(
        'Presupuesto participativo',
        ['presupuesto_participativo'],
        'Si viene del presupuesto participativo.',
      ),
      text(
        'Indicador',
        ['indicador', 'nombre'],
        'Qué se cuenta: conexiones instaladas, talleres realizados.',
        36,
      ),
      text('Unidad de medida', ['indicador', 'unidad_medida'], 'En singular: conexión, taller, informe.', 16),
      choice('Sentido', ['indicador', 'sentido'], {
        list: 'sentido',
        help: 'Ascendente si más es mejor; descendente si menos es mejor.',
        width: 15,
      }),
      choice('Acumulación', ['indicador', 'acumulacion'], {
        list: 'acumulacion',
        help: 'Cómo se juntan los meses: se suman, vale el último, el promedio o el máximo.',
        width: 14,
      }),
      quantity('Meta', ['indicador', 'meta'], 'Cuánto se hará en el periodo de este libro.'),
      quantity('Meta anual', ['indicador', 'meta_anual'], 'Cuánto se hará en todo el año.'),
      money('Costo total', ['inversion', 'costo_total'], 'De una inversión, lo que cuesta entera.'),
      money(
        'Devengado anterior',
        ['inversion', 'devengado_anterior'],
        'De una inversión, lo devengado en años anteriores.',
      ),
      date('Inicio de la obra', ['inversion', 'inicio'], 'De una inversión, el día en que empieza.'),
      date('Fin de la obra', ['inversion', 'fin'], 'De una inversión, el día en que termina.'),
      date('Fecha de cancelación', ['cancelacion', 'fecha'], 'Si se canceló, qué día.'),
      text('Norma de cancelación', ['cancelacion', 'norma'], 'Si se canceló, con qué norma.', 22),
    ],
  };
}

function progress(meses: readonly Mes[]): SheetPlan {
  return {
    name: 'Avance',
    purpose:
      'Lo programado y lo ejecutado de cada mes. En blanco es que no hay dato; si no se hizo nada, escriba 0.',
    of: 'activity',
    spareRows: 0,
    columns: [
      ...SHOWN,
      {
        ...text('Unidad', ['indicador', 'unidad_medida'], 'En qué se cuenta.', 14),
        isShown: true,
      },
      ...months(meses, 'Programado', ['indicador', 'programado'], {
        kind: 'quantity',
        help: 'Lo que se hará en el mes.',
      }),
      ...months(meses, EXECUTED, ['indicador', 'ejecutado'], {
        kind: 'quantity',
        help: 'Lo que se hizo en el mes, sin lo de los anteriores.',
      }),
      quantity(
        'Logrado',
        ['indicador', 'logrado'],
        'Solo si no se sabe por meses: todo lo hecho a la fecha.',
      ),
    ],
  };
}

function budget(meses: readonly Mes[]): SheetPlan {
  const stage = (title: string, key: string, help: string): Column =>
    money(title, ['presupuesto', key], `${help} Acumulado desde enero.`);
  return {
    name: 'Presupuesto',
    purpose: 'El dinero de cada actividad, como lo informa el SIAF: las etapas se acumulan desde enero.',
    of: 'activity',
    spareRows: 0,
    columns: [
      ...SHOWN,
      money('PIA', ['presupuesto', 'pia'], 'El presupuesto institucional de apertura, del año.'),
      money('PIM', ['presupuesto', 'pim'], 'El presupuesto institucional modificado, del año.'),
      stage('Certificado', 'certificado', 'Lo certificado.'),
      stage('Comprometido', 'comprometido', 'El compromiso anual.'),
      stage('Compromiso mensual', 'compromiso_mensual', 'La suma de los compromisos mensuales.'),
      stage('Devengado', 'devengado', 'Lo devengado.'),
      stage('Girado', 'girado', 'Lo girado.'),
      { ...code('Rubro', ['presupuesto', 'rubro'], 'El código del rubro: 07, 08, 18.', 8), digits: 2 },
      code('Fuente', ['presupuesto', 'fuente'], 'El código de la fuente de financiamiento.', 8),
      code('Genérica', ['presupuesto', 'generica'], 'La genérica de gasto: 2.3, 2.6.', 10),
      {
        ...code('Meta SIAF', ['presupuesto', 'meta_siaf'], 'La meta presupuestal, de cuatro dígitos.', 10),
        digits: 4,
      },
      text('Sin costo', ['presupuesto', 'sin_costo'], 'Si no cuesta más que la planilla, por qué.', 24),
      ...months(meses, 'Gasto programado', ['presupuesto', 'programado'], {
        kind: 'money',
        help: 'Lo que se gastará en el mes.',
      }),
      ...months(meses, 'Devengado de', ['presupuesto', 'devengado_mensual'], {
        kind: 'money',
        help: 'Lo devengado en el mes; puede ser negativo.',
      }),
    ],
  };
}

const PRODUCTS: SheetPlan = {
  name: 'Productos',
  purpose: 'Lo que cada actividad entrega.',
  of: 'list',
  spareRows: 15,
  columns: [
    text('Producto', ['nombre'], 'Qué se entrega.', 44),
    text('Unidad de medida', ['unidad_medida'], 'En singular: manual, informe, puente.', 18),
    quantity('Meta', ['meta'], 'Cuántos se entregarán.'),
    quantity('Entregado', ['entregado'], 'Cuántos se entregaron.'),
  ],
};

const TASKS: SheetPlan = {
  name: 'Tareas',
  purpose: 'El cronograma: las tareas de cada actividad, con sus fechas.',
  of: 'list',
  spareRows: 30,
  columns: [
    {
      ...code('Tarea n.º', ['id'], 'Un código corto, distinto dentro de la actividad: T1, T2.', 11),
      isId: true,
    },
    text('Tarea', ['tarea'], 'Qué se hace.', 44),
    date('Inicio', ['inicio'], 'El día en que empieza.'),
    date('Fin', ['fin'], 'El día en que debe terminar.'),
    { ...quantity('Avance %', ['avance'], 'De 0 a 100, sin el signo %.', 10), isPercentage: true },
    date('Fin real', ['fin_real'], 'El día en que terminó, si ya terminó.'),
    yes('Hito', ['hito'], 'Si marca una fecha que importa por sí sola.'),
  ],
};

const DEVIATIONS: SheetPlan = {
  name: 'Desvíos y medidas',
  purpose: 'Por qué una actividad no va como se programó, y qué se hará. Una fila por causa o por medida.',
  of: 'list',
  spareRows: 20,
  columns: [
    choice('Mes', ['desvio', 'mes'], { list: 'meses', help: 'Solo si la causa es de un mes.', width: 9 }),
    choice('Causa', ['desvio', 'causa'], { list: 'causas', help: 'Por qué no se llegó.', width: 34 }),
    text('Qué pasó', ['desvio', 'detalle'], 'En una o dos frases.', 44),
    text('Medida', ['medida', 'texto'], 'Qué se hará para corregirlo.', 44),
    choice('Unidad de la medida', ['medida', 'unidad'], {
      list: 'unidades',
      help: 'Quién la hará.',
      width: 30,
    }),
    date('Plazo', ['medida', 'plazo'], 'Hasta cuándo.'),
    choice('Estado de la medida', ['medida', 'estado'], {
      list: 'estado_medida',
      help: 'Cómo va.',
      width: 18,
    }),
  ],
};

const EVIDENCE: SheetPlan = {
  name: 'Evidencias',
  purpose: 'Los documentos que muestran lo hecho.',
  of: 'list',
  spareRows: 20,
  columns: [
    text('Tipo de evidencia', ['tipo'], 'Acta, informe, fotografía, padrón.', 18),
    text('Título', ['titulo'], 'Cómo se llama.', 44),
    text('Archivo', ['archivo'], 'Su ruta dentro de la carpeta del plan: evidencias/acta-12.pdf.', 36),
    text('Enlace', ['url'], 'Su dirección en la web, si está publicada.', 36),
  ],
};

const RESULTS: SheetPlan = {
  name: 'Resultados',
  purpose: 'Los indicadores del plan de gobierno que se midieron en el periodo.',
  of: 'document',
  spareRows: 10,
  columns: [
    choice('Indicador del plan', ['indicador'], { list: 'indicadores', help: 'Qué se midió.', width: 48 }),
    quantity('Valor', ['valor'], 'Cuánto salió.'),
    date('Fecha', ['fecha'], 'El día de la medición.'),
    text('Fuente del dato', ['fuente'], 'De dónde sale el valor.', 36),
    yes('Preliminar', ['preliminar'], 'Si el valor aún puede cambiar.'),
  ],
};

const EVALUATION: SheetPlan = {
  name: 'Evaluación',
  purpose: 'Lo que la unidad dice de su semestre. Una fila por logro, dificultad, amenaza, ventaja o medida.',
  of: 'document',
  spareRows: 20,
  columns: [
    choice('Qué es', ['clase'], {
      list: 'evaluacion',
      help: 'Logro, dificultad, amenaza, ventaja o medida.',
      width: 14,
    }),
    text('Texto', ['texto'], 'En una o dos frases.', 60),
    choice('Causa de la dificultad', ['causa'], {
      list: 'causas',
      help: 'Solo de una dificultad.',
      width: 34,
    }),
    choice('Impacto', ['impacto'], { list: 'impacto', help: 'Solo de una amenaza.', width: 10 }),
    choice('Probabilidad', ['probabilidad'], {
      list: 'probabilidad',
      help: 'Solo de una amenaza.',
      width: 13,
    }),
    choice('Unidad responsable', ['unidad'], {
      list: 'unidades',
      help: 'Solo de una medida: quién la hará.',
      width: 30,
    }),
    date('Plazo', ['plazo'], 'Solo de una medida.'),
    choice('Estado de la medida', ['estado'], {
      list: 'estado_medida',
      help: 'Solo de una medida.',
      width: 18,
    }),
  ],
};

export const RESULTS_SHEET: string = RESULTS.name;
export const EVALUATION_SHEET: string = EVALUATION.name;
export const DEVIATIONS_SHEET: string = DEVIATIONS.name;

/** The lists of an activity that have a sheet of their own, by the name of the sheet. */
export const LIST_OF_SHEET: ReadonlyMap<string, 'productos' | 'cronograma' | 'evidencias'> = new Map([
  [PRODUCTS.name, 'productos'],
  [TASKS.name, 'cronograma'],
  [EVIDENCE.name, 'evidencias'],
]);

/** The sheets of our workbook for a document of these months, in their order. */
export function sheetPlans(meses: readonly Mes[]): readonly SheetPlan[] {
  return [
    activities(),
    progress(meses),
    budget(meses),
    PRODUCTS,
    TASKS,
    DEVIATIONS,
    EVIDENCE,
    RESULTS,
    EVALUATION,
  ];
}

/** All sheets with the months of a whole year: what a workbook that comes back can hold. */
export const ALL_SHEETS: readonly SheetPlan[] = sheetPlans(MESES);
