// Invents a region: municipalities with their plan, POI and hearings, to try the commands that read many at once. All of
// it is invented and comes from the seed: the same seed gives the same files on any machine.
//
//   node examples/region/generar.js CARPETA [--cuantas 12] [--semilla 1] [--rotas 5] [--hasta 2025-S2]
//
// --rotas is the percentage with errors; --hasta 2025-S1 leaves the region as it stood at the first cut-off.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { ACTIVIDADES, CAUSAS, DEPARTAMENTOS, PLACE_NAMES, OBJETIVOS, UNIDADES } from './words.js';

const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'dic'];
const ANIO = 2025;
const PROVINCIAS = 8;
const DISTRITOS = 10;

/** Choices by chance, always the same for the same numbers (mulberry32, public domain). */
function randomOf(...seeds) {
  let state = seeds.reduce(
    (total, seed) => Math.imul(total ^ (seed + 0x9e3779b9), 0x85ebca6b) >>> 0,
    0x1234567,
  );
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    between: (least, most) => least + below(most - least + 1),
    happens: (percentage) => next() * 100 < percentage,
    pick: (list) => list[below(list.length)],
  };
}

const twoDigits = (n) => String(n).padStart(2, '0');
const soles = (centimos) => (centimos / 100).toFixed(2);
const quoted = (value) => JSON.stringify(value);
const flowMap = (pairs) => `{${pairs.map(([mes, value]) => `${mes}: ${value}`).join(', ')}}`;
const folderName = (nombre) =>
  nombre
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** What municipality number `i` is: where it stands, how many people it has and how it works. */
function municipalidad(i, seed) {
  const random = randomOf(seed, i, 1);
  const departamento = Math.floor(i / (PROVINCIAS * DISTRITOS)) % DEPARTAMENTOS.length;
  const provincia = Math.floor(i / DISTRITOS) % PROVINCIAS;
  const distrito = i % DISTRITOS;
  const ubigeo = `${twoDigits(departamento + 1)}${twoDigits(provincia + 1)}${twoDigits(distrito + 1)}`;
  const isProvincial = distrito === 0;
  const nombre = `${random.pick(PLACE_NAMES.first)} ${random.pick(PLACE_NAMES.second)}`;
  const poblacion = isProvincial ? random.between(18000, 140000) : random.between(900, 16000);
  return {
    i,
    seed,
    ubigeo,
    nombre,
    isProvincial,
    poblacion,
    folder: `${folderName(DEPARTAMENTOS[departamento])}/provincia-${ubigeo.slice(0, 4)}/${ubigeo}-${folderName(nombre)}`,
    id: `${folderName(nombre)}-${ubigeo}-2023-2026`,
    // How much it does of what it programmes, in percent.
    pace: random.between(55, 105),
    reportsLate: random.happens(25),
    hidesDelivery: random.happens(12),
    actividades: isProvincial ? random.between(28, 60) : random.between(10, 26),
    unidades: UNIDADES.slice(0, isProvincial ? 6 : 4),
    distritos: [ubigeo],
  };
}

/** The plan. After the first cut-off one in six lowered the last target of some indicator, now and then with a norm. */
function plan(town, until) {
  const random = randomOf(town.seed, town.i, 2);
  const other = randomOf(town.seed, town.i, 3);
  const lowers = other.happens(16) && until === `${ANIO}-S2`;
  const withNorma = other.happens(50);
  const lowered = [];
  const dimensiones = Object.entries(OBJETIVOS).map(([dimension, objetivos]) => {
    const lines = objetivos.map(({ id, nombre, indicadores }) => {
      const own = indicadores.map((indicador, k) => {
        const base = random.between(indicador.base[0], indicador.base[1]);
        const step = random.between(2, 7) * (indicador.sentido === 'ascendente' ? 1 : -1);
        const withoutBase = random.happens(15);
        const isLowered = lowers && other.happens(30);
        if (isLowered) lowered.push(`${id}.${k + 1}`);
        const metas = [1, 2, 3, 4].map((n) => [2022 + n, base + step * n]);
        if (isLowered) metas[3][1] -= Math.sign(step) * 2;
        return [
          `          - id: ${id}.${k + 1}`,
          `            nombre: ${quoted(indicador.nombre)}`,
          `            unidad_medida: ${indicador.unidad}`,
          `            tipo: ${indicador.tipo}`,
          `            sentido: ${indicador.sentido}`,
          withoutBase
            ? '            sin_linea_base: No se midió antes de 2023'
            : `            linea_base: {anio: 2022, valor: ${base}, fuente: Registro municipal}`,
          `            metas: ${flowMap(metas)}`,
        ].join('\n');
      });
      return `      - id: ${id}\n        nombre: ${quoted(nombre)}\n        indicadores:\n${own.join('\n')}`;
    });
    return `  ${dimension}:\n    objetivos:\n${lines.join('\n')}`;
  });
  const normasText =
    lowered.length > 0 && withNorma
      ? `modificaciones: [{fecha: ${ANIO}-09-15, norma: A.C. 0${random.between(10, 99)}-${ANIO}, motivo: Menos transferencias, afecta: [${lowered.join(', ')}]}]\n`
      : '';
  return `tipo: plan
version: 1
id: ${town.id}
titulo: Plan de Gobierno Municipal 2023-2026
entidad:
  nombre: Municipalidad ${town.isProvincial ? 'Provincial' : 'Distrital'} de ${town.nombre}
  nivel: ${town.isProvincial ? 'provincial' : 'distrital'}
  ubigeo: "${town.ubigeo}"
  distritos: [{ubigeo: "${town.ubigeo}", nombre: ${town.nombre}, poblacion: ${town.poblacion}}]
periodo: {inicio: 2023, fin: 2026}
estado: vigente
${normasText}dimensiones:
${dimensiones.join('\n')}
`;
}

/** The activities of the year: what each month programmes and what happened, the same for both semesters. */
function actividades(town) {
  return Array.from({ length: town.actividades }, (_, k) => {
    const random = randomOf(town.seed, town.i, 10, k);
    const model = ACTIVIDADES[k % ACTIVIDADES.length];
    const isWork = model.tipo === 'inversion';
    const estado = random.happens(3) ? 'cancelada' : isWork && random.happens(14) ? 'suspendida' : undefined;
    const ownPace = Math.min(110, Math.max(5, town.pace + random.between(-25, 25)));
    const programado = MESES.map(() => (random.happens(18) ? 0 : random.between(1, model.most)));
    // No semester is left with nothing to do.
    programado[4] += 1;
    programado[10] += 1;
    const stoppedIn = estado === undefined ? 12 : random.between(3, 8);
    const ejecutado = programado.map((n, mes) =>
      mes >= stoppedIn ? 0 : Math.min(n + 2, Math.floor((n * ownPace) / 100 + random.between(0, 9) / 10)),
    );
    const lastMonth = random.happens(12) ? random.between(7, 10) : 12;
    const pim = random.between(12_000_00, isWork ? 1_900_000_00 : 160_000_00);
    const pia = random.happens(30) ? pim - random.between(0, Math.floor(pim / 3)) : pim;
    return {
      ...model,
      id: `${town.unidades[model.unidad % town.unidades.length].id}-${String(k + 1).padStart(3, '0')}`,
      owner: town.unidades[model.unidad % town.unidades.length].id,
      programado,
      ejecutado,
      lastMonth,
      stoppedIn,
      estado,
      pia,
      pim,
      norma: random.between(10, 99),
      // Of the PIM, in ten-thousandths.
      spent: [random.between(1200, 4200), Math.min(9900, random.between(4800, 9600))].map((share) =>
        estado === undefined ? share : Math.floor(share / 2),
      ),
      hidesSpending: random.happens(8),
      rubro: random.pick(['00', '07', '08', '09', '13', '18', '18', '18']),
      cui: isWork ? String(2_300_000 + town.i * 60 + k) : undefined,
      beneficiarios: random.happens(45)
        ? random.between(20, Math.max(30, Math.floor(town.poblacion / 3)))
        : undefined,
      causa: random.pick(CAUSAS),
      saysCausa: random.happens(80),
      medida: random.happens(50),
      producto: random.happens(25) ? random.between(1, 4) : undefined,
      tarea: random.happens(60),
      avance: random.between(20, 100),
    };
  });
}

function actividad(activity, semestre) {
  const from = semestre === 1 ? 0 : 6;
  const meses = MESES.slice(from, from + 6).map((mes, k) => [mes, from + k]);
  const programado = meses.map(([mes, k]) => [mes, activity.programado[k]]);
  const reported = meses.filter(([, k]) => k < activity.lastMonth);
  const ejecutado = reported.map(([mes, k]) => [mes, activity.ejecutado[k]]);
  const sumOf = (months) => months.reduce((total, [, n]) => total + n, 0);
  const ofYear = activity.programado.reduce((total, n) => total + n, 0);
  const done = reported.reduce((total, [, k]) => total + activity.ejecutado[k], 0);
  const due = reported.reduce((total, [, k]) => total + activity.programado[k], 0);
  const isLate = done * 100 < due * 95 || activity.estado !== undefined;
  const devengado = Math.floor((activity.pim / 10000) * activity.spent[semestre - 1]);
  const stages = activity.hidesSpending
    ? ''
    : `, certificado: ${soles(Math.floor(devengado * 1.02) < activity.pim ? Math.floor(devengado * 1.02) : activity.pim)}, devengado: ${soles(devengado)}, girado: ${soles(Math.floor(devengado * 0.98))}`;
  const isClosed = activity.estado !== undefined && activity.stoppedIn <= from + 5;
  const end = semestre === 1 ? `${ANIO}-06-30` : `${ANIO}-12-31`;
  return [
    `  - id: ${activity.id}`,
    `    nombre: ${quoted(activity.nombre)}`,
    ...(activity.tipo === 'inversion' ? ['    tipo: inversion', `    cui: "${activity.cui}"`] : []),
    `    objetivo: ${activity.objetivo}`,
    `    unidad: ${activity.owner}`,
    ...(isClosed ? [`    estado: ${activity.estado}`] : []),
    ...(isClosed && activity.estado === 'cancelada'
      ? [
          `    cancelacion: {fecha: ${ANIO}-${twoDigits(activity.stoppedIn + 1)}-05, norma: R.A. 0${activity.norma}-${ANIO}}`,
        ]
      : []),
    ...(activity.beneficiarios === undefined
      ? []
      : [`    beneficiarios: {total: ${activity.beneficiarios}}`]),
    `    presupuesto: {pia: ${soles(activity.pia)}, pim: ${soles(activity.pim)}${stages}, rubro: "${activity.rubro}", generica: "${activity.tipo === 'inversion' ? '2.6' : '2.3'}"}`,
    '    indicador:',
    `      nombre: ${quoted(activity.indicador)}`,
    `      unidad_medida: ${activity.unidadMedida}`,
    `      meta: ${sumOf(programado)}`,
    `      meta_anual: ${ofYear}`,
    `      programado: ${flowMap(programado)}`,
    ...(ejecutado.length > 0 ? [`      ejecutado: ${flowMap(ejecutado)}`] : []),
    ...(activity.producto === undefined
      ? []
      : [
          `    productos: [{nombre: ${quoted(`Informe de ${activity.indicador.toLowerCase()}`)}, unidad_medida: informe, meta: ${activity.producto}, entregado: ${semestre - 1}}]`,
        ]),
    ...(activity.tarea
      ? [
          `    cronograma: [{id: T1, tarea: ${quoted(activity.task)}, inicio: ${ANIO}-${twoDigits(from + 1)}-10, fin: ${end}, avance: ${activity.avance === 100 ? `100, fin_real: ${ANIO}-${twoDigits(from + 6)}-20` : activity.avance}}]`,
        ]
      : []),
    ...(isLate && activity.saysCausa
      ? [`    desvio: {causa: ${activity.causa[0]}, detalle: ${quoted(activity.causa[1])}}`]
      : []),
    ...(isLate && activity.medida
      ? [
          `    medidas: [{texto: Reprogramar con la unidad, unidad: ${activity.owner}, plazo: ${semestre === 1 ? `${ANIO}-09-30` : `${ANIO + 1}-03-31`}, estado: pendiente}]`,
        ]
      : []),
  ].join('\n');
}

function poi(town, semestre) {
  const random = randomOf(town.seed, town.i, 20, semestre);
  const corte = semestre === 1 ? `${ANIO}-06-30` : `${ANIO}-12-31`;
  const days = town.reportsLate ? random.between(16, 60) : random.between(2, 15);
  const delivered = new Date(Date.parse(`${corte}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const measured = Object.values(OBJETIVOS)
    .flat()
    .flatMap(({ id, indicadores }) =>
      indicadores.map((indicador, k) => ({ id: `${id}.${k + 1}`, indicador })),
    )
    .filter(() => random.happens(55))
    .map(
      ({ id, indicador }) =>
        `  - {indicador: ${id}, valor: ${random.between(indicador.base[0], indicador.base[1] + 6)}, fecha: ${corte}, fuente: Registro municipal}`,
    );
  return `tipo: poi
version: 1
plan: ${town.id}
periodo: ${ANIO}-S${semestre}
estado: ${semestre === 1 ? 'cerrado' : 'en_ejecucion'}
fecha_corte: ${corte}
${town.hidesDelivery ? '' : `fecha_entrega: ${delivered}\n`}gasto: {aprobado_por: GAF, norma: R.A. 00${random.between(1, 9)}-${ANIO}, fecha: ${ANIO}-01-10}
actividades:
${actividades(town)
  .map((activity) => actividad(activity, semestre))
  .join('\n')}
${measured.length === 0 ? '' : `resultados:\n${measured.join('\n')}\n`}`;
}

function audiencia(town) {
  const random = randomOf(town.seed, town.i, 30);
  const [first] = actividades(town);
  const compromisos = Array.from(
    { length: random.between(1, 4) },
    (_, k) =>
      `  - {id: C-${ANIO}-0${k + 1}, texto: ${quoted(random.pick(['Entregar el expediente a la junta vecinal', 'Mantener el camino antes de las lluvias', 'Publicar el padrón de beneficiarios', 'Terminar la obra del mercado']))}, unidad: ${random.pick(town.unidades).id}, plazo: ${ANIO}-${random.pick(['10-31', '11-30', '12-15'])}, estado: ${random.pick(['pendiente', 'en_curso', 'cumplida', 'cumplida'])}}`,
  );
  return `tipo: audiencia
version: 1
id: AP-${ANIO}-09
fecha: ${ANIO}-09-${twoDigits(random.between(10, 28))}
lugar: Local comunal
convocatoria: {norma: D.A. 00${random.between(1, 9)}-${ANIO}, fecha: ${ANIO}-08-05}
periodo_informado: ${ANIO}-S1
demandas:
  - {id: D-${ANIO}-01, texto: Que se cumpla lo programado, mecanismo: audiencia, estado: ${random.pick(['pendiente', 'atendida'])}, actividad: ${first.id}}
compromisos:
${compromisos.join('\n')}
participantes: {inscritos: ${random.between(8, 60)}, oradores: ${random.between(2, 8)}, asistentes: ${random.between(60, 400)}}
`;
}

function presupuesto(town) {
  const random = randomOf(town.seed, town.i, 40);
  const pim =
    Math.ceil(actividades(town).reduce((total, { pim: pick }) => total + pick, 0) / 100) +
    random.between(200_000, 900_000);
  const devengado = Math.floor((pim * random.between(55, 94)) / 100);
  return `tipo: presupuesto
version: 1
anio: ${ANIO}
fecha_corte: ${ANIO}-12-31
fuente: Dato inventado con la forma de la Consulta Amigable del MEF
gasto: {pia: ${Math.floor(pim * 0.8)}, pim: ${pim}, devengado: ${devengado}, girado: ${Math.floor(devengado * 0.99)}}
`;
}

function unidades(town) {
  const list = town.unidades.map(({ id, nombre }) => `  - {id: ${id}, nombre: ${nombre}, organo: linea}`);
  return `tipo: unidades\nversion: 1\nunidades:\n${list.join('\n')}\n`;
}

/** Mistakes that municipalities do make. */
const BREAKAGES = [
  (files) => ({
    ...files,
    [`poi/${ANIO}-S1.yaml`]: files[`poi/${ANIO}-S1.yaml`].replace(/objetivo: (\w+)-1/, 'objetivo: $1-9'),
  }),
  (files) => ({
    ...files,
    [`poi/${ANIO}-S1.yaml`]: files[`poi/${ANIO}-S1.yaml`].replace('meta: ', 'meta: 1'),
  }),
  (files) => ({
    ...files,
    'plan.yaml': files['plan.yaml'].replace('periodo: {inicio: 2023', 'periodo: {inicio: dos mil'),
  }),
  (files) => ({ ...files, 'unidades.yaml': files['unidades.yaml'].replace(', nombre:', ' nombre:') }),
];

function filesOf(town, until, broken) {
  const files = {
    'plan.yaml': plan(town, until),
    'unidades.yaml': unidades(town),
    [`poi/${ANIO}-S1.yaml`]: poi(town, 1),
    ...(until === `${ANIO}-S1`
      ? {}
      : {
          [`poi/${ANIO}-S2.yaml`]: poi(town, 2),
          [`audiencias/${ANIO}-09.yaml`]: audiencia(town),
          [`presupuesto/${ANIO}.yaml`]: presupuesto(town),
        }),
  };
  const random = randomOf(town.seed, town.i, 50);
  return random.happens(broken) ? random.pick(BREAKAGES)(files) : files;
}

function option(nombre, value) {
  const at = process.argv.indexOf(`--${nombre}`);
  return at === -1 ? value : process.argv[at + 1];
}

const folder = process.argv[2];
if (folder === undefined || folder.startsWith('--')) {
  process.stderr.write('Diga en qué carpeta: node examples/region/generar.js region\n');
  process.exitCode = 2;
} else {
  const count = Number(option('cuantas', '12'));
  for (let i = 0; i < count; i++) {
    const town = municipalidad(i, Number(option('semilla', '1')));
    const files = filesOf(town, option('hasta', `${ANIO}-S2`), Number(option('rotas', '5')));
    for (const [nombre, content] of Object.entries(files)) {
      const path = join(folder, town.folder, nombre);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
  process.stdout.write(`${count} municipalidades inventadas en ${folder}\n`);
}
