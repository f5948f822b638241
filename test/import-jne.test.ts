import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { readTarget, targetReading } from '../src/exchange/jne/target.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';

const LINES = [
  [
    'social',
    'Pocas madres van a la posta',
    'Acercar la atención del parto',
    'Llegar a 90% al 2031.',
    '% de partos atendidos en un establecimiento.',
  ],
  [
    'social',
    'Deserción escolar',
    'Mejorar la secundaria',
    'Reducir a 4% al 2030.',
    'Tasa de deserción escolar (%).',
  ],
  [
    'economica',
    'No hay camal',
    'Construir un camal',
    '1 camal en funcionamiento al 2029.',
    'Camal construido y autorizado.',
  ],
  [
    'ambiental',
    'Basura en la laguna',
    'Limpiar la laguna',
    'Sistema al 2028; >70% al 2030.',
    '% de residuos; N° de botaderos.',
  ],
  ['institucional', 'Poca transparencia', 'Publicar las cuentas', 'No se especifica.', 'No se especifica.'],
  ['institucional', '-', 'Modernizar la gestión', 'Toda la gestión en línea.', 'Ninguno'],
] as const;

const of = (dimension: string): (typeof LINES)[number][] => LINES.filter(([id]) => id === dimension);
const fields = (prefix: string, names: readonly string[]) => (line: (typeof LINES)[number]) =>
  Object.fromEntries(names.map((name, i) => [`${prefix}${name}`, line[i + 1]]));
const PG = fields('txPg', ['Problema', 'Objetivo', 'Meta', 'Indicador']);
const STR = fields('strPG', ['Problema', 'Objetivo', 'Meta', 'Indicador']);
const PLAIN = fields('', ['problema', 'objetivo', 'meta', 'indicador']);
const GENERAL = {
  txOrganizacionPolitica: 'Unidos por el Distrito',
  txTipoEleccion: 'MUNICIPAL DISTRITAL',
  txVision: null,
};
const CODE = 'ERM.2026000123';
const NAMES = {
  social: 'Social',
  economica: 'Económica',
  ambiental: 'Ambiental',
  institucional: 'Institucional',
};

const SHAPES: readonly (readonly [string, unknown])[] = [
  [
    'as its service answers',
    {
      data: {
        datoGeneral: { ...GENERAL, idPlanGobierno: 1, txCodigo: CODE },
        dimensionSocial: of('social').map(PG),
        dimensionEconomica: of('economica').map(PG),
        dimensionAmbiental: of('ambiental').map(PG),
        dimensionInstitucional: of('institucional').map(PG),
      },
    },
  ],
  [
    'by dimensions with their detail',
    {
      datoGeneral: { ...GENERAL, txCodigo: CODE },
      dimensiones: Object.entries(NAMES).map(([id, name]) => ({
        txDimension: `DIMENSIÓN ${name.toUpperCase()}`,
        detalle: of(id).map(PG),
      })),
    },
  ],
  [
    'in the lists of an older service',
    {
      ...GENERAL,
      codigo: CODE,
      ListPGDSocial: of('social').map(STR),
      ListPGDEconomico: of('economica').map(STR),
      ListPGDAmbiental: of('ambiental').map(STR),
      ListPGDInstitucional: of('institucional').map(STR),
    },
  ],
  [
    'as others have arranged it',
    {
      [CODE]: {
        partido: GENERAL.txOrganizacionPolitica,
        tipo: 'Municipal Distrital',
        vision: null,
        dimensiones: Object.entries(NAMES).map(([id, name]) => ({
          nombre: `Dimensión ${name}`,
          items: of(id).map(PLAIN),
        })),
      },
    },
  ],
];

const WHERE = ['--entity', 'Municipalidad Distrital de Ejemplo', '--ubigeo', '210503'];

function host(json: unknown, files: Readonly<Record<string, string>> = {}): MemoryHost {
  return memoryHost({ files: { ...files, 'plan.json': JSON.stringify(json) } });
}

function planIn({ files }: MemoryHost): string {
  return Buffer.from(files.get('/w/plan.yaml') ?? []).toString('utf8');
}

describe.each(SHAPES)('a registered plan %s', (_, json) => {
  it('makes a project without errors that keeps every word', async () => {
    const world = host(json);
    expect(await main(['import', 'plan.json', ...WHERE, '--write'], world)).toBe(0);
    const plan = planIn(world);
    expect(plan).toMatchSnapshot();
    for (const words of LINES.flatMap(([, ...line]) => line))
      if (!/^(?:No se especifica\.|-|Ninguno)$/.test(words)) expect(plan).toContain(words);
    expect(await main(['validate'], world)).toBe(0);
  });

  it('changes nothing when it comes in again, and keeps what was completed', async () => {
    const world = host(json);
    await main(['import', 'plan.json', ...WHERE, '--write'], world);
    const completed = planIn(world).replace(
      'metas: {2029: 1}',
      'linea_base: {anio: 2025, valor: 0, fuente: OPP}\n            metas: {2029: 1}',
    );
    world.save('/w/plan.yaml', completed);
    expect(await main(['import', 'plan.json', ...WHERE, '--write', '--replace'], world)).toBe(0);
    expect(planIn(world)).toBe(completed);
  });

  it('finds again what got another id', async () => {
    const world = host(json);
    await main(['import', 'plan.json', ...WHERE, '--write'], world);
    const renamed = planIn(world)
      .replace('id: SOC-1\n', 'id: SALUD-1\n')
      .replace('id: SOC-1.1\n', 'id: SALUD-1.1\n')
      .replace('id: ECO-1\n', 'id: CAMAL\n');
    expect(renamed.match(/SALUD-1|CAMAL/g)).toHaveLength(3);
    world.save('/w/plan.yaml', renamed);
    for (const options of [[], ['--replace']])
      expect(await main(['import', 'plan.json', ...WHERE, '--write', ...options], world)).toBe(0);
    expect(planIn(world)).toBe(renamed);
  });
});

describe('the project that an import makes', () => {
  it('has what plan init gives, so that an editor helps and a repository checks it', async () => {
    const world = host(SHAPES[0]?.[1], { '.gitignore': 'own\n' });
    const before = world.files.size;
    expect(await main(['import', 'plan.json', ...WHERE], world)).toBe(0);
    expect(world.files.size).toBe(before);
    expect(world.printed.out).toMatch(/y lo de un proyecto nuevo, como plan init: .*LEAME\.md.*esquemas\//);
    await main(['import', 'plan.json', ...WHERE, '--write'], world);
    const made = memoryHost();
    await main(['init', '.', '--no-questions'], made);
    const given = [...made.files.keys()].filter(
      (path) => !/\/(?:plan|unidades|poi|audiencias)(?:\.yaml|\/)/.test(path),
    );
    expect(given.length).toBeGreaterThan(15);
    expect(given.filter((path) => !world.files.has(path))).toEqual([]);
    expect(planIn(world).split('\n')[0]).toBe('# yaml-language-server: $schema=esquemas/plan.schema.json');
    expect(Buffer.from(world.files.get('/w/.gitignore') ?? []).toString()).toBe('own\n');
    expect(Buffer.from(world.files.get('/w/LEAME.md') ?? []).toString()).toContain(
      'Municipalidad Distrital de Ejemplo',
    );
    expect(await main(['init', '--update'], world)).toBe(0);
    expect(await main(['validate'], world)).toBe(0);
  });

  it('is left alone where a plan stands already', async () => {
    const world = host(SHAPES[0]?.[1]);
    await main(['import', 'plan.json', ...WHERE, '--write'], world);
    world.files.delete('/w/LEAME.md');
    await main(['import', 'plan.json', ...WHERE, '--write'], world);
    expect(world.files.has('/w/LEAME.md')).toBe(false);
  });
});

describe('a target is a number only where it can be read in one way', () => {
  it.each([
    ['Reducir a 10% al 2031.', 'Tasa de analfabetismo (%)', '10 porcentaje descendente 2031'],
    ['>85% al 2031', '% de ejecución del presupuesto', '85 porcentaje ascendente 2031'],
    ['-15pp al 2030', 'Tasa de anemia (%)', '-15pp porcentaje descendente 2030'],
    ['Rehabilitar >80 km de trocha al 2030.', 'Km de vías rurales mejoradas', '80 km ascendente 2030'],
    ['1,200 familias al 2030', 'N° de familias atendidas', '1200 familias ascendente 2030'],
    ['Perforar 03 pozos al 2030', 'Número de pozos', '3 pozos ascendente 2030'],
    ['Reducir a 05% al 2030', 'Tasa de pobreza (%)', '5 porcentaje descendente 2030'],
    ['Reducir a 0,5% al 2030', 'Tasa de pobreza (%)', '0.5 porcentaje descendente 2030'],
    ['-05pp al 2030', 'Tasa de anemia (%)', '-5pp porcentaje descendente 2030'],
    ['Atender 05 mil familias al 2030', 'N° de familias atendidas', '5000 familias ascendente 2030'],
    ['Reducir a 12,5% al 2030', 'Tasa de pobreza (%)', '12.5 porcentaje descendente 2030'],
    ['al 100%', '% de hogares con agua', undefined],
    ['Llegar a 5% al 2030', 'Tasa de anemia (%)', undefined],
    ['Reducir en 15% al 2031', '% de hogares sin agua', undefined],
    ['100% de comunidades al 2029', 'N° de comunidades participantes', undefined],
    ['40 familias al 2029', '% de familias con agua', undefined],
    ['70% agua y 60% desagüe al 2030', '% de hogares con agua', undefined],
    ['Pentavalente >85% al 2031', '% de partos; cobertura de vacunas', undefined],
    ['Mínimo 2 por año a partir del 2028', 'N° de audiencias', undefined],
    ['2 audiencias cada año al 2028', 'N° de audiencias', undefined],
    ['Aumentar <5% al 2030', '% de hogares', undefined],
    ['Alto porcentaje al 2030', '% de hogares', undefined],
    ['Sistema al 2028; >70% al 2030', '% de residuos', undefined],
    ['90% al 2031', '', undefined],
  ])('%s of %s: %s', (meta, indicador, expected) => {
    const read = readTarget({ meta, indicador });
    expect(read && `${read.valor} ${read.unidad} ${read.sentido} ${read.anio}`).toBe(expected);
  });
});

const AGUA = 'Porcentaje de hogares con agua';
const ANEMIA = 'Tasa de anemia en niños (%)';
const FAMILIAS = 'Número de familias capacitadas';
const ROBOS = 'N° de robos';
const SIN_ANEMIA = 'Porcentaje de niños sin anemia';
const CONTRARY = 'dice si conviene más o menos, pero su indicador o su objetivo parecen querer lo contrario';
const PERROS = 'N° de perros callejeros';

describe('the words around a figure say which side of it is wanted, and whether it is a level', () => {
  it.each([
    // Limits, denied and not.
    ['No menos de 80% de hogares al 2030', AGUA, '80 porcentaje ascendente'],
    ['NO MENOS DEL 80 % AL 2030', AGUA, '80 porcentaje ascendente'],
    ['No bajar de 60% al 2030', AGUA, '60 porcentaje ascendente'],
    ['No menor a 60% al 2030', AGUA, '60 porcentaje ascendente'],
    ['Por lo menos el 60% al 2030', AGUA, '60 porcentaje ascendente'],
    ['Al menos un 60% al 2030', AGUA, '60 porcentaje ascendente'],
    ['Como mínimo 60% al 2030', AGUA, '60 porcentaje ascendente'],
    ['60% como minimo al 2030', AGUA, '60 porcentaje ascendente'],
    ['60% o más de hogares al 2030', AGUA, '60 porcentaje ascendente'],
    ['Superar el 60% al 2030', AGUA, '60 porcentaje ascendente'],
    ['Por encima del 60% al 2030', AGUA, '60 porcentaje ascendente'],
    ['Incrementar a más de 60% al 2030', AGUA, '60 porcentaje ascendente'],
    ['No más de 5% al 2030', ANEMIA, '5 porcentaje descendente'],
    ['Sin más de 30 robos al 2030', ROBOS, '30 robos descendente'],
    ['Sin más de 30 familias al 2030', FAMILIAS, CONTRARY],
    ['No mayor a 5% al 2030', ANEMIA, '5 porcentaje descendente'],
    ['No superar el 5% al 2030', ANEMIA, '5 porcentaje descendente'],
    ['Que no exceda de 5% al 2030', ANEMIA, '5 porcentaje descendente'],
    ['Evitar que pase de 10% al 2030', ANEMIA, '10 porcentaje descendente'],
    ['Por debajo de 10% al 2030', ANEMIA, '10 porcentaje descendente'],
    ['Por debajo de 10% al 2030', AGUA, CONTRARY],
    ['Mantener bajo 10 % al 2030', ANEMIA, '10 porcentaje descendente'],
    ['MANTENER BAJO EL 10% AL AÑO 2030', ANEMIA, '10 porcentaje descendente'],
    ['Bajar por debajo de 10% al 2030', ANEMIA, '10 porcentaje descendente'],
    ['Reducir a menos de 10% al 2030', ANEMIA, '10 porcentaje descendente'],
    ['10% como máximo al 2030', ANEMIA, '10 porcentaje descendente'],
    ['A lo más 10% al 2030', ANEMIA, '10 porcentaje descendente'],
    ['≤10% al 2030', ANEMIA, '10 porcentaje descendente'],
    ['Máximo 30 robos al 2030', ROBOS, '30 robos descendente'],
    ['No menos de 5% al 2030', ANEMIA, CONTRARY],
    ['Reducir a no menos de 5% al 2030', ANEMIA, 'se puede leer de más de una manera'],
    ['No llegar a 10% al 2030', ANEMIA, 'se puede leer de más de una manera'],
    ['Hasta 10% al 2030', AGUA, 'no dice si conviene más o menos'],
    ['10% al 2030', '% de hogares sin agua', 'no dice si conviene más o menos'],
    ['Llegar a 0% al 2030', AGUA, 'no dice si conviene más o menos'],
    ['Reducir a 0% al 2030', ANEMIA, '0 porcentaje descendente'],
    // Changes.
    ['Incrementar 20% al 2030', AGUA, 'dice cuánto cambia y no hasta dónde llega'],
    ['INCREMENTAR EN 20% AL 2030', AGUA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Reducir 10% al 2030', ANEMIA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Reducir la anemia en un 10% al 2030', ANEMIA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Reducción del 10% al 2030', ANEMIA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Reducción al 10% al 2030', ANEMIA, '10 porcentaje descendente'],
    ['Aumentará 15% la cobertura al 2030', AGUA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Aumentará hasta el 85% al 2030', AGUA, '85 porcentaje ascendente'],
    ['40% más de hogares al 2030', AGUA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Más 40% al 2030', AGUA, 'dice cuánto cambia y no hasta dónde llega'],
    ['10% de reducción al 2030', ANEMIA, 'dice cuánto cambia y no hasta dónde llega'],
    ['40% respecto de la línea de base al 2030', AGUA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Mejorar 20% al 2030', AGUA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Doble de 10% al 2030', AGUA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Reducir menos de 10% al 2030', ANEMIA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Ampliar 20 km de vías al 2030', 'Km de vías', 'dice cuánto cambia y no hasta dónde llega'],
    ['10 nuevas familias al 2030', FAMILIAS, 'dice cuánto cambia y no hasta dónde llega'],
    ['10 puestos nuevos al 2030', 'N° de puestos nuevos', '10 puestos ascendente'],
    ['Incrementar en 15 pp al 2030', AGUA, '+15pp porcentaje ascendente'],
    ['Reducir 15 puntos porcentuales al 2030', ANEMIA, '-15pp porcentaje descendente'],
    ['Reducir a 15 pp al 2030', ANEMIA, 'no dice en lo mismo que cuenta su indicador'],
    ['30% menos de robos al 2030', ROBOS, '-30% robos descendente'],
    ['Reducir en 30,5% los robos al 2030', ROBOS, '-30.5% robos descendente'],
    ['Incrementar 20% el número de familias al 2030', FAMILIAS, '+20% familias ascendente'],
    ['Reducir en 30% los robos al 2030', 'N° de patrullas', 'dice cuánto cambia y no hasta dónde llega'],
    ['Reducir en más de 30% los robos al 2030', ROBOS, 'dice cuánto cambia y no hasta dónde llega'],
    ['Incrementar los robos 30% al 2030', ROBOS, 'dice cuánto cambia y no hasta dónde llega'],
    ['Cerrar el 40% de la brecha de hogares al 2030', AGUA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Reducir la brecha a 10% al 2030', 'Brecha de agua (%)', '10 porcentaje descendente'],
    ['Ganar 10% de hogares al 2030', AGUA, 'dice cuánto cambia y no hasta dónde llega'],
    ['Perder menos de 10% de hogares al 2030', AGUA, 'se puede leer de más de una manera'],
    ['El 80% de hogares deja de pagar al 2030', AGUA, 'se puede leer de más de una manera'],
    ['40 familias fuera del programa al 2030', FAMILIAS, 'se puede leer de más de una manera'],
    ['40 familias por zona al 2030', FAMILIAS, 'se puede leer de más de una manera'],
    // How much a figure is.
    ['20 mil familias al 2030', FAMILIAS, '20000 familias ascendente'],
    ['1.5 millones de familias al 2030', FAMILIAS, '1500000 familias ascendente'],
    ['0,25 millones de familias al 2030', FAMILIAS, '250000 familias ascendente'],
    ['1 MILLÓN DE FAMILIAS AL 2030', FAMILIAS, '1000000 familias ascendente'],
    [
      '2 mil millones de familias al 2030',
      FAMILIAS,
      'escribe su cifra de un modo que se lee como dos números',
    ],
    ['1,200 mil familias al 2030', FAMILIAS, 'escribe su cifra de un modo que se lee como dos números'],
    ['1.200 familias al 2030', FAMILIAS, 'escribe su cifra de un modo que se lee como dos números'],
    ['0,500 familias al 2030', FAMILIAS, 'escribe su cifra de un modo que se lee como dos números'],
    ['1,250 km al 2030', 'Km de vías', 'escribe su cifra de un modo que se lee como dos números'],
    ['68,512% al 2030', AGUA, 'escribe su cifra de un modo que se lee como dos números'],
    ['1,250,000 m2 al 2030', 'm2 de áreas verdes', '1250000 m2 ascendente'],
    ['Llegar al % 80 al 2030', AGUA, '80 porcentaje ascendente'],
    ['100% de hogares al 2030', AGUA, '100 porcentaje ascendente'],
    ['100 por ciento al 2030', AGUA, '100 porcentaje ascendente'],
    // Of what it is counted, and when.
    ['10 familias por mes al 2030', FAMILIAS, 'cuenta por mes, por año o por otro periodo'],
    ['10 familias mensuales al 2030', FAMILIAS, 'cuenta por mes, por año o por otro periodo'],
    ['10 familias/mes al 2030', FAMILIAS, 'cuenta por mes, por año o por otro periodo'],
    ['10 familias anuales al 2030', FAMILIAS, 'cuenta por mes, por año o por otro periodo'],
    ['85% de ejecución anual al 2030', '% de ejecución anual', '85 porcentaje ascendente'],
    ['De 10 a 20 % al 2030', AGUA, 'da más de una cifra'],
    ['Entre 10% y 20% al 2030', AGUA, 'da más de una cifra'],
    ['Pasar del 40% al 80% al 2030', AGUA, 'da más de una cifra'],
    ['1er lugar al 2030', 'N° de premios', 'se puede leer de más de una manera'],
    ['2° lugar al 2030', 'N° de premios', 'se puede leer de más de una manera'],
    ['COVID-19 al 2030', 'N° de casos', 'se puede leer de más de una manera'],
    ['80% de avance al 2030', AGUA, 'no dice en lo mismo que cuenta su indicador'],
    ['10 comunidades con familias al 2030', FAMILIAS, 'no dice en lo mismo que cuenta su indicador'],
    ['12 t/ha al 2030', 'N° de productores', 'no dice en lo mismo que cuenta su indicador'],
    ['Al 2030, llegar a 40%', AGUA, 'no termina en el año para el que es'],
    ['Al 100%', AGUA, 'no termina en el año para el que es'],
    ['Llegar a 40 al 2030', FAMILIAS, '40 familias ascendente'],
    ['Llegar a 40 al 2030', 'Nro. de talleres', '40 talleres ascendente'],
    ['Llegar a 40 al 2030', 'No. de talleres', '40 talleres ascendente'],
    ['Llegar a 40 al 2030', 'Nº talleres', 'no dice en lo mismo que cuenta su indicador'],
    // A number that is a name, an age, a place or money is no quantity.
    ['Certificación ISO 9001 al 2030', 'Número de procesos certificados', 'no dice qué cuenta su cifra'],
    ['Cumplir la Ley 28044 al 2030', 'Número de instituciones', 'no dice qué cuenta su cifra'],
    ['Cumplir el ODS 13 al 2030', 'Número de acciones', 'no dice qué cuenta su cifra'],
    ['Plan COVID 19 al 2030', FAMILIAS, 'no dice qué cuenta su cifra'],
    ['Plan 2021 al 2030', FAMILIAS, 'no dice qué cuenta su cifra'],
    ['Aulas de la IE N° 70025 al 2030', 'Número de aulas', 'no dice qué cuenta su cifra'],
    ['Instalar cámaras en el sector 4 al 2030', 'Número de cámaras', 'no dice qué cuenta su cifra'],
    ['Construir la etapa 2 del mercado al 2030', 'N° de mercados', 'no dice qué cuenta su cifra'],
    ['Remodelar el mercado 25 al 2030', 'Número de puestos', 'no dice qué cuenta su cifra'],
    ['Carretera km 12 al 2030', 'Número de kilómetros', 'no dice qué cuenta su cifra'],
    ['Carretera 12 km al 2030', 'Km de vías', 'no dice qué cuenta su cifra'],
    ['Vías a 5 km de la plaza al 2030', 'Km de vías', 'no dice qué cuenta su cifra'],
    ['Ampliar las vías a 5 km al 2030', 'Km de vías', '5 km ascendente'],
    ['Mujeres de 18 a más al 2030', 'Número de mujeres', 'no dice qué cuenta su cifra'],
    ['Mujeres mayores de 18 al 2030', 'Número de mujeres', 'no dice qué cuenta su cifra'],
    ['Niños menores de 5 al 2030', 'Número de niños', 'no dice qué cuenta su cifra'],
    [
      'Mujeres de 18 años al 2030',
      'N° de mujeres mayores de 18 años',
      'no dice en lo mismo que cuenta su indicador',
    ],
    ['Inversión de S/ 2.5 millones al 2030', 'N° de obras', 'no dice en lo mismo que cuenta su indicador'],
    ['2.5 millones de soles al 2030', 'Soles recaudados', '2500000 soles ascendente'],
    ['Llegar al 80 al 2030', 'N° de hogares', 'no dice qué cuenta su cifra'],
    ['Llegar a 350 familias al 2030', FAMILIAS, '350 familias ascendente'],
    ['Capacitación de 350 familias al 2030', FAMILIAS, '350 familias ascendente'],
    ['Incrementar el número de familias a 350 al 2030', FAMILIAS, '350 familias ascendente'],
    ['Se construirán 3 pozos al 2030', 'Construcción de pozos', '3 pozos ascendente'],
    ['Agua las 24 horas al 2030', 'Horas de agua al día', '24 horas ascendente'],
    ['Menos de 15 días al 2030', 'Tiempo de atención en días', '15 dias descendente'],
    // What is counted is what the indicator counts, and not another word of it.
    ['3 comunidades al 2030', 'N° de familias de comunidades', 'no dice en lo mismo que cuenta su indicador'],
    ['10 casas al 2030', 'N° de casos', 'no dice en lo mismo que cuenta su indicador'],
    ['Capacitar a 40 al 2030', 'Número de nuevas familias', 'no dice qué cuenta su cifra'],
    ['Capacitar a 40 familias al 2030', 'Número de nuevas familias', '40 familias ascendente'],
    ['Reducir la deserción a 10% al 2030', ANEMIA, 'no dice en lo mismo que cuenta su indicador'],
    ['1,20 familias al 2030', FAMILIAS, 'escribe su cifra de un modo que se lee como dos números'],
    ['1,20 km al 2030', 'Km de vías', '1.20 km ascendente'],
    // To where, or by how much at most.
    ['Reducir hasta un 30 % al 2030', ANEMIA, 'se puede leer de más de una manera'],
    ['Reducir hasta 30 % al 2030', ANEMIA, 'se puede leer de más de una manera'],
    ['Reducir hasta en un 30 % los robos al 2030', ROBOS, 'se puede leer de más de una manera'],
    ['Incrementar hasta un 80 % al 2030', AGUA, 'se puede leer de más de una manera'],
    ['Aumentar hasta 80 % al 2030', AGUA, '80 porcentaje ascendente'],
    ['Reducir al 100% al 2030', ANEMIA, 'se puede leer de más de una manera'],
    ['Erradicar la anemia al 90% al 2030', ANEMIA, 'se puede leer de más de una manera'],
    // What the indicator or the objective wants the other way.
    ['Menos del 30% con anemia al 2030', SIN_ANEMIA, 'no dice en lo mismo que cuenta su indicador'],
    ['Reducir la anemia a 30% al 2030', SIN_ANEMIA, 'no dice en lo mismo que cuenta su indicador'],
    ['Menos del 30% al 2030', SIN_ANEMIA, CONTRARY],
    ['Menos de 30 familias al 2030', FAMILIAS, CONTRARY],
    ['Reducir al 30% al 2030', '% de reducción de accidentes', CONTRARY],
    ['40 perros al 2030', PERROS, 'no dice si conviene más o menos'],
    ['40 perros al 2030', PERROS, 'no dice si conviene más o menos', 'Reducir los perros callejeros'],
    ['Menos de 40 perros al 2030', PERROS, '40 perros descendente', 'Reducir los perros callejeros'],
    ['Menos de 40 perros al 2030', PERROS, CONTRARY, 'Aumentar los perros'],
    ['Reducir a 10% al 2030', ANEMIA, '10 porcentaje descendente', 'Incrementar la lactancia'],
    ['Reducir a 10% al 2030', 'Hogares sin agua (%)', '10 porcentaje descendente', 'Ampliar el agua'],
    // A figure without a word of more is wanted only of what is plainly good or given, whole and in good state.
    ['5 feminicidios al 2030', 'Número de feminicidios', 'no dice si conviene más o menos'],
    ['Llegar a 5% al 2030', 'Porcentaje de casos de corrupción', 'no dice si conviene más o menos'],
    ['10% al 2030', 'Porcentaje de hurtos', 'no dice si conviene más o menos'],
    ['8 secuestros al 2030', 'Número de secuestros', 'no dice si conviene más o menos'],
    ['8 atentados al 2030', 'Número de atentados', 'no dice si conviene más o menos'],
    ['20 bandas al 2030', 'Número de bandas', 'no dice si conviene más o menos'],
    ['15 casos al 2030', 'Número de casos de dengue', 'no dice si conviene más o menos'],
    ['3 días al 2030', 'Número de días para la licencia', 'no dice si conviene más o menos'],
    ['2 horas al 2030', 'Horas de espera', 'no dice si conviene más o menos'],
    ['2 obras paralizadas al 2030', 'Número de obras paralizadas', 'no dice si conviene más o menos'],
    ['2 obras paralizadas al 2030', 'Número de obras', 'no dice si conviene más o menos'],
    ['3 obras al 2030', 'Número de obras por concluir', 'no dice si conviene más o menos'],
    ['Rehabilitar 8 km al 2030', 'Km de vías en mal estado', 'no dice si conviene más o menos'],
    ['10 hurtos al 2030', 'Número de hurtos en mercados formalizados', 'no dice si conviene más o menos'],
    ['10 fugas al 2030', 'Número de fugas en redes instaladas', 'no dice si conviene más o menos'],
    ['10 puestos al 2030', 'Número de puestos ambulantes', 'no dice si conviene más o menos'],
    [
      '50% de familias damnificadas al 2030',
      'Porcentaje de familias damnificadas',
      'no dice si conviene más o menos',
    ],
    ['8% al 2030', 'Porcentaje de niños en trabajo infantil', 'no dice si conviene más o menos'],
    ['20% al 2030', 'Porcentaje de madres adolescentes', 'no dice si conviene más o menos'],
    ['50% al 2030', 'Porcentaje de hogares con agua de río', 'no dice si conviene más o menos'],
    ['50% al 2030', 'Porcentaje de hogares con acceso limitado al agua', 'no dice si conviene más o menos'],
    ['50% al 2030', 'Porcentaje de población con empleo informal', 'no dice si conviene más o menos'],
    ['40 viviendas al 2030', 'Número de viviendas', 'no dice si conviene más o menos'],
    [
      '50% de hogares con agua turbia al 2030',
      'Porcentaje de hogares con agua',
      'no dice si conviene más o menos',
    ],
    [
      'Llegar al 95% de viviendas con agua al 2030',
      'Porcentaje de viviendas que carecen de agua',
      'no dice en lo mismo que cuenta su indicador',
    ],
    [
      'Llegar al 95% de viviendas con agua al 2030',
      'Porcentaje de viviendas carentes de agua',
      'no dice en lo mismo que cuenta su indicador',
    ],
    [
      'Llegar al 95% de viviendas con agua al 2030',
      'Porcentaje de viviendas con falta de acceso al agua',
      'no dice en lo mismo que cuenta su indicador',
    ],
    [
      'Llegar al 95% de viviendas con agua al 2030',
      'Porcentaje de viviendas que no cuentan con agua',
      'no dice en lo mismo que cuenta su indicador',
    ],
    [
      'Llegar al 5% de viviendas que carecen de agua al 2030',
      'Porcentaje de viviendas con agua',
      'no dice en lo mismo que cuenta su indicador',
    ],
    ['Ampliar a 95% al 2030', 'Porcentaje de viviendas que carecen de agua', CONTRARY],
    ['Más de 20 bandas al 2030', 'Número de bandas', CONTRARY, 'Combatir las bandas'],
    ['Más de 20 bandas al 2030', 'Número de bandas', '20 bandas ascendente'],
    ['350 familias capacitadas al 2030', 'Número de familias', '350 familias ascendente'],
    ['Capacitar a 350 familias al 2030', 'Número de familias', '350 familias ascendente'],
    ['80 km de vías mejoradas al 2030', 'Km de vías mejoradas', '80 km ascendente'],
    ['12 talleres al 2030', 'Número de talleres de capacitación realizados', '12 talleres ascendente'],
    ['12 talleres al 2030', 'N° de talleres productivos en comunidades', '12 talleres ascendente'],
    ['Construir 4 tambos al 2030', 'Número de tambos', '4 tambos ascendente'],
    ['4 tambos construidos al 2030', 'Número de tambos', '4 tambos ascendente'],
    ['20 cámaras al 2030', 'Número de cámaras de vigilancia instaladas', '20 camaras ascendente'],
    ['1 planta al 2030', 'N° de plantas de tratamiento construidas', '1 planta ascendente'],
    [
      '3 puntos activos al 2030',
      'N° de puntos de monitoreo de agua en afluentes al lago',
      '3 puntos ascendente',
    ],
    ['10 casos al 2030', 'N° de casos de dengue atendidos', '10 casos ascendente'],
    ['60% al 2030', 'Cobertura de vacunación (%)', '60 porcentaje ascendente'],
    ['60% al 2030', '% de residuos con disposición final adecuada', '60 porcentaje ascendente'],
    [
      '95% de hogares con agua potable al 2030',
      '% de hogares con acceso a agua potable por red pública',
      '95 porcentaje ascendente',
    ],
    // As Peru writes measures and numbers, with what its verbs say of the direction.
    ['200 ha reforestadas al 2030', 'Hectáreas reforestadas', '200 ha ascendente'],
    ['10,5 km al 2030', 'Kilómetros de vías asfaltadas', '10.5 km ascendente'],
    ['800 m² de veredas al 2030', 'Metros cuadrados de veredas construidas', '800 m2 ascendente'],
    [
      'Construir 800 m de veredas al 2030',
      'm2 de veredas construidas',
      'no dice en lo mismo que cuenta su indicador',
    ],
    ['Producir 20 t al 2030', 'Rendimiento (t/ha)', 'no dice en lo mismo que cuenta su indicador'],
    ['Mejorar 25 kms de trochas al 2030', 'Kilómetros de trochas mejoradas', '25 kms ascendente'],
    ['Aumentar a 5,000 los turistas al 2030', 'Número de turistas', '5000 turistas ascendente'],
    [
      'Disminuir a 0 los puntos críticos al 2030',
      'Número de puntos críticos de residuos',
      '0 puntos descendente',
    ],
    [
      'Capacitar a 20 los sábados al 2030',
      'Número de mujeres capacitadas',
      'no dice en lo mismo que cuenta su indicador',
    ],
    ["Sembrar 1'000,000 de árboles al 2030", 'Número de árboles sembrados', '1000000 arboles ascendente'],
    ['Sembrar 1’500,000 árboles al 2030', 'Número de árboles sembrados', '1500000 arboles ascendente'],
    ['Asfaltar 20 000 m2 al 2030', 'Metros cuadrados de vías asfaltadas', '20000 m2 ascendente'],
    ["Recaudar S/ 2'500,000 al 2030", 'Soles recaudados', '2500000 soles ascendente'],
    [
      "Recaudar 1'200 millones de soles al 2030",
      'Soles recaudados',
      'escribe su cifra de un modo que se lee como dos números',
    ],
    ['Pasar de 1 000 a 5 000 turistas al 2030', 'Número de turistas', 'da más de una cifra'],
    [
      'Instalar en el sector 4 120 cámaras al 2030',
      'Número de cámaras instaladas',
      'no dice qué cuenta su cifra',
    ],
    ['Incrementar a 90% al 2030', 'Porcentaje de niños sin anemia', '90 porcentaje ascendente'],
    ['Lograr 90% de niños sin anemia al 2030', 'Porcentaje de niños sin anemia', '90 porcentaje ascendente'],
    ['Lograr 30% al 2030', 'Porcentaje de niños con anemia', 'no dice si conviene más o menos'],
    ['Lograr 30% al 2030', 'Porcentaje de hogares sin agua', 'no dice si conviene más o menos'],
    ['Incrementar a 95% al 2030', 'Porcentaje de niños con anemia', CONTRARY],
    ['Incrementar a 90% al 2030', 'Porcentaje de reclamos atendidos', '90 porcentaje ascendente'],
    [
      'Incrementar a 90% al 2030',
      'Porcentaje de reclamos no atendidos',
      'se puede leer de más de una manera',
    ],
    [
      'Reducir a 100 al 2030',
      'Número de ambulantes instalados en la vía pública',
      '100 ambulantes descendente',
    ],
    ['Reducir a 10% al 2030', 'Porcentaje de hogares con agua de cisterna', '10 porcentaje descendente'],
    ['Reducir a 10% al 2030', 'Porcentaje de hogares con agua', CONTRARY],
    [
      'Llegar a 50% al 2030',
      'Porcentaje de residuos con disposición en ríos',
      'no dice si conviene más o menos',
    ],
    [
      'Llegar a 50% al 2030',
      'Porcentaje de bares instalados cerca de colegios',
      'no dice si conviene más o menos',
    ],
    ['Llegar a 50% al 2030', 'Porcentaje de ejecución de penalidades', 'no dice si conviene más o menos'],
    ['Llegar a 50 al 2030', 'Número de multas aprobadas', 'no dice si conviene más o menos'],
    // No figure, so that nothing can be missed.
    ['Cero robos al 2030', ROBOS, undefined],
    ['Duplicar las familias al 2030', FAMILIAS, undefined],
    ['Sistema en marcha al 2030', AGUA, undefined],
    ['Al 2030', AGUA, undefined],
  ])('%s of %s: %s', (meta, indicador, expected, objetivo = '') => {
    const { target, doubt } = targetReading({ meta, indicador, objetivo });
    if (target) expect(target.anio).toBe(2030);
    expect(target ? `${target.valor} ${target.unidad} ${target.sentido}` : doubt).toBe(expected);
  });

  it('with a zero before it comes in as a number like any other', async () => {
    const line = { objetivo: 'Agua', meta: 'Perforar 03 pozos al 2030', indicador: 'Número de pozos' };
    const world = host({ [CODE]: { dimensiones: [{ dimension: 'Social', items: [line] }] } });
    expect(await main(['import', 'plan.json', ...WHERE, '--write'], world)).toBe(0);
    expect(planIn(world)).toContain('metas: {2030: 3} # leído de «Perforar 03 pozos al 2030»');
  });

  it.each(['.', '(', '- ', '1', 'a ', '<', '5,000', 'no ', 'ar ', 'sin el ', 'con agua ', 'reducir a '])(
    'and a text of «%s» alone costs no time',
    (piece) => {
      const long = piece.repeat(30_000);
      const before = process.cpuUsage().user;
      targetReading({ meta: `${long} al 2030`, indicador: AGUA });
      targetReading({ meta: '5% al 2030', indicador: long, objetivo: `reducir ${long}` });
      targetReading({ meta: `${long.slice(0, 480)} al 2030`, indicador: `${long.slice(0, 480)} (%)` });
      expect((process.cpuUsage().user - before) / 1000).toBeLessThan(500);
    },
  );

  it('and what stays in words is told with its reason, and blocks nothing', async () => {
    const items = [
      { objetivo: 'Bajar la anemia', meta: 'Reducir 10% al 2030', indicador: ANEMIA },
      { objetivo: 'Bajar los robos', meta: '30% menos de robos al 2030', indicador: ROBOS },
      { objetivo: 'Certificar', meta: 'ISO 9001 al 2030', indicador: 'Número de procesos' },
      { objetivo: 'Reducir los perros', meta: '40 perros al 2030', indicador: PERROS },
      { objetivo: 'Prevenir', meta: '5 feminicidios al 2030', indicador: 'Número de feminicidios' },
      { objetivo: 'Agua', meta: '95% con agua al 2030', indicador: '% de hogares que carecen de agua' },
      { objetivo: 'Llevar agua', meta: 'No bajar de 60% al 2030', indicador: AGUA },
    ];
    const world = host({ [CODE]: { dimensiones: [{ nombre: 'Dimensión Social', items }] } });
    expect(await main(['import', 'plan.json', ...WHERE, '--write', '--every-place'], world)).toBe(0);
    expect(world.printed.out).toContain(
      'En SOC-1, la meta «Reducir 10% al 2030» dice cuánto cambia y no hasta dónde llega: queda en sus palabras',
    );
    expect(world.printed.out).toContain('En SOC-3, la meta «ISO 9001 al 2030» no dice qué cuenta su cifra');
    expect(world.printed.out).toContain('En SOC-4, la meta «40 perros al 2030» no dice si conviene');
    expect(world.printed.out).toContain('En SOC-5, la meta «5 feminicidios al 2030» no dice si conviene');
    expect(world.printed.out).toContain('En SOC-6, la meta «95% con agua al 2030» no dice en lo mismo');
    expect(world.printed.out.match(/: queda en sus palabras/g)).toHaveLength(5);
    expect(planIn(world)).toMatch(/metas: # leído de «30% menos de robos al 2030»\n +2030: "-30%"/);
    expect(planIn(world)).toMatch(/sentido: ascendente\n +metas: \{2030: 60\} # leído de «No bajar/);
    expect(await main(['validate'], world)).toBe(0);
  });
});

describe('what a person made of a register', () => {
  const arranged = (...dimensiones: readonly unknown[]): unknown => ({
    [CODE]: { partido: 'X', dimensiones },
  });
  const line = { problema: 'p', objetivo: 'Agua', meta: '80% al 2030', indicador: '% de hogares con agua' };

  it.each([
    [
      'a number as a target',
      { dimension: 'Social', items: [{ ...line, meta: 80 }] },
      'meta_registrada: "80"',
      undefined,
    ],
    [
      'a line of which nothing but the target is said',
      { dimension: 'Social', items: [{ meta: 'Tres pozos al 2029' }] },
      'nombre: Tres pozos al 2029',
      undefined,
    ],
    [
      'lines under a name of their own',
      { dimension: 'Social', objetivos: [line] },
      'nombre: Agua',
      undefined,
    ],
    [
      'a dimension that is none of the four',
      { dimension: 'Territorial y seguridad', items: [line, line] },
      undefined,
      'Líneas de la dimensión «Territorial y seguridad», que no es una de las cuatro del plan: páselas a la que les corresponde: 2',
    ],
    [
      'a dimension without a name',
      { items: [line] },
      undefined,
      'Líneas de la dimensión sin nombre, que no es una de las cuatro del plan',
    ],
    [
      'lines of one text each',
      { dimension: 'Económica', items: ['Agua para todos', '-', null] },
      undefined,
      'Líneas de la dimensión «Económica» que no dicen qué es su problema, su objetivo, su meta ni su indicador: 1',
    ],
    [
      'a target in parts',
      { dimension: 'Ambiental', items: [{ ...line, meta: { valor: 80 } }] },
      'nombre: Agua',
      'Datos de «meta» en la dimensión «Ambiental» que no son un texto ni un número: 1',
    ],
  ])('comes in or is told: %s', async (_name, dimension, written, told) => {
    const world = host(
      arranged({ dimension: 'Institucional', items: [{ ...line, objetivo: 'Otro' }] }, dimension),
    );
    expect(await main(['import', 'plan.json', ...WHERE, '--write'], world)).toBe(0);
    if (written === undefined) expect(planIn(world)).not.toContain('Agua');
    else expect(planIn(world)).toContain(written);
    if (told === undefined) expect(world.printed.out).not.toContain('No tiene lugar');
    else expect(world.printed.out).toContain(told);
  });

  it('a dimension under a key of its own is told too', async () => {
    const world = host({ txCodigo: CODE, dimensionSocial: [line], dimensionTerritorial: [line] });
    expect(await main(['import', 'plan.json', ...WHERE], world)).toBe(0);
    expect(world.printed.out).toContain('Líneas de la dimensión «dimensionTerritorial», que no es');
  });
});

describe('what a register does not say is asked', () => {
  const [, [, service]] = SHAPES as [unknown, readonly [string, object]]; // there are four
  it.each([
    ['whose plan it is', service, [], 'El registro del JNE no dice de qué municipalidad es el plan'],
    [
      'of what years',
      { ...service, datoGeneral: GENERAL },
      WHERE,
      'El plan no dice su código del JNE, del que sale su periodo',
    ],
    [
      'which of several',
      [service, { ...service, datoGeneral: { ...GENERAL, txCodigo: 'ERM.2026000999' } }],
      WHERE,
      'El archivo tiene 2 planes: «ERM.2026000123» y «ERM.2026000999»',
    ],
    [
      'which of two, of which one does not say its code',
      [service, { ...service, datoGeneral: GENERAL }],
      WHERE,
      'El archivo tiene 2 planes: «ERM.2026000123» y «',
    ],
    [
      'which, where the only one is not the one that is wanted',
      service,
      [...WHERE, '--plan', 'ERM.2026000777'],
      'El archivo tiene 1 plan: «ERM.2026000123», y no «ERM.2026000777»',
    ],
    ['what it is', { a: [1, 2] }, WHERE, 'Es un JSON que no es un plan del JNE'],
  ])('%s', async (_, json, options, message) => {
    const world = host(json);
    expect(await main(['import', 'plan.json', '--write', ...options], world)).toBe(1);
    expect(world.printed.out).toContain(message);
    expect(planIn(world)).toBe('');
  });

  it('options that are of other files than a register are not left out of account', async () => {
    const world = host(service);
    const argv = ['import', 'plan.json', ...WHERE, '--pim', 'fn', '--cumulative', 'si', '--with-motives'];
    expect(await main(argv, world)).toBe(2);
    expect(world.printed.err).toBe(
      'No se importó nada: --cumulative, --pim y --with-motives no cambian cómo se lee «plan.json». Quite esas opciones.\n',
    );
  });

  it('of whoever sits at the terminal, where there is somebody', async () => {
    const world = host(service);
    const answers = ['Municipalidad Distrital de Ejemplo', '210503'];
    const asking = { ...world, person: () => ({ ask: () => Promise.resolve(answers.shift()) }) };
    expect(await main(['import', 'plan.json', '--write'], asking)).toBe(0);
    expect(planIn(world)).toContain('titulo: Plan de Gobierno Municipal de Ejemplo, 2027-2030');
    expect(planIn(world)).toContain('ubigeo: "210503"');
    expect(world.printed.out).toContain('plan.yaml (nuevo): el plan entero');
    // A project is named by the id of its plan.
    const [, id = ''] = /^id: (.*)$/m.exec(planIn(world)) ?? [];
    expect(await main(['import', 'plan.json', '--plan', id], world)).toBe(0);
    expect(world.printed.out).toContain('no hay nada que cambiar');
    const two = [service, { ...service, datoGeneral: { ...GENERAL, txCodigo: 'ERM.2026000999' } }];
    const asked = host(two, { 'plan.yaml': planIn(world) });
    expect(await main(['import', 'plan.json', '--plan', id], asked)).toBe(1);
    expect(asked.printed.out).toContain('El archivo tiene 2 planes');
  });

  it('and one of several is chosen by its code, for years that are given', async () => {
    const world = host([service, { ...service, datoGeneral: { ...GENERAL, txCodigo: 'ERM.2026000999' } }]);
    await main(
      ['import', 'plan.json', '--write', ...WHERE, '--plan', 'ERM.2026000999', '--period', '2023-2026'],
      world,
    );
    expect(planIn(world)).toContain('codigo: ERM.2026000999');
    expect(planIn(world)).toContain('inicio: 2023');
  });

  it('a plan of another register is not mixed with one that stands', async () => {
    const world = host(service, {
      'plan.yaml':
        'tipo: plan\nversion: 1\nid: otro\ntitulo: Otro\nentidad: {nombre: X}\nperiodo: {inicio: 2027, fin: 2030}\nestado: vigente\ndimensiones: {social: {objetivos: []}, economica: {objetivos: []}, ambiental: {objetivos: []}, institucional: {objetivos: []}}\n',
    });
    expect(await main(['import', 'plan.json', '--write', ...WHERE], world)).toBe(1);
    expect(world.printed.out).toContain(
      'El proyecto ya tiene un plan, «otro», que no viene de este registro',
    );
  });
});
