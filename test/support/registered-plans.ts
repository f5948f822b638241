/**
 * Two plans of the shape in which the electoral authority holds them, one line by objective with its problem, target and
 * indicator in words: nothing is added and nothing left out. The districts, the words and the figures are invented.
 */
interface Line {
  readonly problema: string;
  readonly objetivo: string;
  readonly meta: string;
  readonly indicador: string;
}

type Lines = Readonly<Record<'social' | 'economica' | 'ambiental' | 'institucional', readonly Line[]>>;

const NOTHING = 'No se especifica.';
const PREFIXES = { social: 'SOC', economica: 'ECO', ambiental: 'AMB', institucional: 'INS' } as const;

const WITH_INDICATORS: Lines = {
  social: [
    {
      problema: 'Muchas madres dan a luz en casa, lejos de la posta.',
      objetivo: 'Acercar la atención del parto a las comunidades alejadas.',
      meta: 'Llegar a 90% al 2031.',
      indicador: '% de partos atendidos en un establecimiento de salud.',
    },
    {
      problema: 'Los escolares leen poco y abandonan la secundaria.',
      objetivo: 'Mejorar la lectura en las escuelas del distrito.',
      meta: 'Reducir a 4% al 2030.',
      indicador: 'Tasa de deserción escolar (%).',
    },
    {
      problema: 'Violencia contra la mujer sin denuncia.',
      objetivo: 'Poner en marcha una casa de acogida.',
      meta: 'Implementar 1 casa de acogida y atender todos los casos al 2028.',
      indicador: 'N° de mujeres atendidas por año.',
    },
    {
      problema: 'Los adultos mayores no tienen un lugar propio.',
      objetivo: 'Ampliar los servicios al adulto mayor.',
      meta: 'Más adultos mayores atendidos que hoy.',
      indicador: 'N° de adultos mayores inscritos; cobertura del comedor.',
    },
  ],
  economica: [
    {
      problema: 'La papa se vende en chacra y a bajo precio.',
      objetivo: 'Abrir mercados para la papa nativa.',
      meta: '>150 productores en ferias regionales al 2030.',
      indicador: 'N° de productores que venden en ferias.',
    },
    {
      problema: 'Los jóvenes se van a trabajar a las minas.',
      objetivo: 'Crear oportunidades de trabajo para los jóvenes.',
      meta: 'Un alto porcentaje de jóvenes con empleo.',
      indicador: 'N° de jóvenes capacitados y/o con empleo.',
    },
    {
      problema: 'No hay un camal autorizado.',
      objetivo: 'Construir un camal municipal.',
      meta: '1 camal en funcionamiento al 2029.',
      indicador: 'Camal construido y autorizado.',
    },
  ],
  ambiental: [
    {
      problema: 'La basura llega a la laguna.',
      objetivo: 'Reducir la contaminación de la laguna en un 100%.',
      meta: 'Al 100% al 2031.',
      indicador: '% de residuos con disposición adecuada.',
    },
    {
      problema: 'Los manantiales se secan.',
      objetivo: 'Promover la siembra y cosecha de agua.',
      meta: '20 qochas al 2030.',
      indicador: 'N° de qochas construidas.',
    },
  ],
  institucional: [
    {
      problema: 'La municipalidad no informa lo que gasta.',
      objetivo: 'Optimizar la transparencia de la gestión.',
      meta: '2 audiencias por año.',
      indicador: 'N° de audiencias públicas.',
    },
    {
      problema: 'Los trámites demoran.',
      objetivo: 'Modernizar la atención al vecino.',
      meta: 'Digitalizar el 60% de los trámites al 2030.',
      indicador: '% de trámites en línea.',
    },
  ],
};

const WITHOUT_INDICATORS: Lines = {
  social: [
    {
      problema: 'Baja nutrición de los niños.',
      objetivo: 'Instalar huertos familiares.',
      meta: 'Instalar los huertos en los sectores priorizados.',
      indicador: NOTHING,
    },
    {
      problema: 'Falta de desagüe en el centro poblado.',
      objetivo: 'Elaborar los estudios del sistema de desagüe.',
      meta: NOTHING,
      indicador: NOTHING,
    },
  ],
  economica: [
    {
      problema: 'Poco pasto para el ganado.',
      objetivo: 'Mejorar el cultivo de forrajes.',
      meta: 'Adquirir un tractor con sus implementos.',
      indicador: '-',
    },
    {
      problema: NOTHING,
      objetivo: 'Mejorar la raza del ganado ovino.',
      meta: 'Ejecutar la inseminación artificial.',
      indicador: 'NINGUNO',
    },
  ],
  ambiental: [
    {
      problema: 'Laderas sin árboles.',
      objetivo: 'Forestar las laderas.',
      meta: NOTHING,
      indicador: NOTHING,
    },
  ],
  institucional: [
    {
      problema: 'Personal sin capacitación.',
      objetivo: 'Capacitar al personal.',
      meta: 'Capacitar a todo el personal de la municipalidad.',
      indicador: 'Ninguna',
    },
  ],
};

/** Targets and indicators in words: eleven objectives, each with one indicator that has no unit, baseline nor metas. */
export const REGISTERED: Readonly<Record<string, string>> = {
  'plan.yaml': planOf('registrado-2027-2030', WITH_INDICATORS),
};

/** Six objectives whose indicators are placeholders, and two of whose targets are. */
export const REGISTERED_WITHOUT_INDICATORS: Readonly<Record<string, string>> = {
  'plan.yaml': planOf('sin-indicadores-2027-2030', WITHOUT_INDICATORS),
};

function planOf(id: string, lines: Lines): string {
  const dimensions = Object.entries(PREFIXES).map(([dimension, prefix]) => {
    const own = lines[dimension as keyof Lines]; // one of its four keys
    return [
      `  ${dimension}:`,
      '    objetivos:',
      ...own.map((line, i) => objective(`${prefix}-${i + 1}`, line)),
    ].join('\n');
  });
  return `tipo: plan
version: 1
id: ${id}
titulo: Plan de Gobierno Municipal 2027-2030
entidad: {nombre: Municipalidad Distrital de Prueba, nivel: distrital, ubigeo: "210599"}
periodo: {inicio: 2027, fin: 2030}
procedencia: {fuente: JNE, codigo: ERM.2026000001}
estado: registrado
vision: ${NOTHING}
dimensiones:
${dimensions.join('\n')}
`;
}

function objective(id: string, { problema, objetivo, meta, indicador }: Line): string {
  return `      - id: ${id}
        nombre: ${JSON.stringify(objetivo)}
        problema: ${JSON.stringify(problema)}
        indicadores:
          - {id: ${id}.1, nombre: ${JSON.stringify(indicador)}, meta_registrada: ${JSON.stringify(meta)}}`;
}
