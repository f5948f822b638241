// Makes corpora of municipal plans and POI of any size, the same for the same seed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun'];
const DIMENSIONS = { social: 'SOC', economica: 'ECO', ambiental: 'AMB', institucional: 'INS' };
const UNITS = ['GDH', 'GIM', 'GMA', 'GTD', 'GSC', 'GPP', 'GAF', 'GTV'];
const THINGS = [
  'las conexiones domiciliarias de agua',
  'la red colectora de desagüe',
  'los canales de riego',
  'la defensa ribereña',
  'el camino vecinal',
  'las áreas verdes',
  'la planta de tratamiento',
  'los puestos de salud',
  'las aulas de educación inicial',
  'el mercado de abastos',
];
const DEEDS = [
  'Ampliación de',
  'Mantenimiento de',
  'Rehabilitación de',
  'Construcción de',
  'Equipamiento de',
];
const PLACES = [
  'Ácora',
  'Chucuito',
  'Capachica',
  'Coata',
  'Huata',
  'Mañazo',
  'Paucarcolla',
  'Pichacani',
  'Vilque',
];

/** What may be wrong in a POI: one mistake for each broken file, as an author makes it. */
const MISTAKES = [
  (text) => text.replace('    presupuesto:', '    presupesto:'),
  (text) => text.replace(/objetivo: (\w+)-1\n/, 'objetivo: $1-99\n'),
  (text) => text.replace(/pim: [\d.]+/, 'pim: "mucho"'),
  (text) => text.replace(/unidad: \w+/, 'unidad: NADIE'),
  (text) => text.replace(/( +)meta: (\d+)/, '$1meta: -$2'),
  (text) => text.replace(/ejecutado: \{ene/, 'ejecutado: {enero'),
];

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Writes a corpus below a folder and gives its files and bytes. `projects` have a plan, the units and `documents`
 * POI each (the plan has four times `objectives`), of `least` to `activities` activities; `broken` is the share of POI with a mistake.
 */
export function writeCorpus(
  folder,
  { projects, documents, activities, least = 50, objectives = 8, broken = 0, seed = 20190630 },
) {
  const random = seeded(seed);
  let files = 0;
  let bytes = 0;
  const save = (path, text) => {
    writeFileSync(path, text);
    files += 1;
    bytes += Buffer.byteLength(text);
  };
  for (let project = 0; project < projects; project++) {
    const root = join(folder, `muni-${String(project).padStart(4, '0')}`);
    mkdirSync(join(root, 'poi/2019-S1'), { recursive: true });
    save(join(root, 'plan.yaml'), planText(project, objectives));
    save(join(root, 'unidades.yaml'), unitsText(documents));
    for (let document = 0; document < documents; document++) {
      const unit = UNITS[document % UNITS.length];
      const count = least + Math.floor(random() * (activities - least + 1));
      let text = poiText({ project, document, unit, count, objectives, random });
      if (random() < broken) text = MISTAKES[Math.floor(random() * MISTAKES.length)](text);
      save(join(root, 'poi/2019-S1', `documento-${document + 1}.yaml`), text);
    }
  }
  return { files, bytes };
}

function planText(project, objectives) {
  const dimensions = Object.entries(DIMENSIONS).map(([id, prefix]) => {
    const all = Array.from({ length: objectives }, (_, i) => objectiveText(prefix, i + 1));
    return `  ${id}:\n    objetivos:\n${all.join('')}`;
  });
  return `# Plan de prueba: municipalidad y cifras inventadas
tipo: plan
version: 1
id: muni-${project}
titulo: Plan de Gobierno Municipal 2019-2022
entidad: {nombre: Municipalidad Provincial ${project}, nivel: provincial, ubigeo: "210101"}
periodo: {inicio: 2019, fin: 2022}
estado: vigente
vision: Una provincia con agua segura, trabajo digno, aire limpio y cuentas claras.
dimensiones:
${dimensions.join('')}`;
}

function objectiveText(prefix, number) {
  const thing = THINGS[number % THINGS.length];
  return `      - id: ${prefix}-${number}
        nombre: Más acceso a ${thing} en la zona ${number}
        problema: Uno de cada tres hogares no tiene acceso a ${thing}
        responsable: ${UNITS[0]}
        indicadores:
          - id: ${prefix}-${number}.1
            nombre: Porcentaje de hogares con acceso a ${thing}
            unidad_medida: porcentaje
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2018, valor: ${40 + number}, fuente: Encuesta provincial de hogares}
            metas: {2019: ${50 + number}, 2020: ${60 + number}, 2021: ${70 + number}, 2022: ${80 + number}}
        programas:
          - {codigo: "${number}.0", nombre: Programa de ${thing}}
`;
}

function unitsText(count) {
  const units = UNITS.slice(0, count).map(
    (id, i) =>
      `  - {id: ${id}, nombre: Gerencia de prueba ${i + 1}, organo: linea, responsable: Gerente ${i + 1}}\n`,
  );
  return `tipo: unidades\nversion: 1\nunidades:\n${units.join('')}`;
}

function poiText({ project, document, unit, count, objectives, random }) {
  const prefixes = Object.values(DIMENSIONS);
  const items = Array.from({ length: count }, (_, i) => {
    const place = PLACES[Math.floor(random() * PLACES.length)];
    const deed = DEEDS[Math.floor(random() * DEEDS.length)];
    const thing = THINGS[Math.floor(random() * THINGS.length)];
    return activityText({
      id: `${unit}-${document + 1}-${String(i + 1).padStart(3, '0')}`,
      name: `${deed} ${thing} de ${place}, tramo ${document + 1}-${i + 1}`,
      objective: `${prefixes[i % 4]}-${1 + (Math.floor(i / 4) % objectives)}`,
      line: `${1 + (Math.floor(i / 4) % objectives)}.0`,
      pim: 10000 * (1 + Math.floor(random() * 80)),
      monthly: 2 + Math.floor(random() * 20),
    });
  });
  return `tipo: poi
version: 1
plan: muni-${project}
periodo: 2019-S1
unidad: ${unit}
estado: cerrado
fecha_corte: "2019-06-30"
fecha_entrega: "2019-07-05"
gasto: {aprobado_por: ${UNITS[0]}, norma: R.G.M. 004-2019, fecha: "2019-01-10"}
actividades:
${items.join('')}`;
}

function activityText({ id, name, objective, line, pim, monthly }) {
  const months = (value) => MONTHS.map((month) => `${month}: ${value}`).join(', ');
  const half = pim / 2;
  return `  # I. El gasto y el avance hasta el corte
  - id: ${id}
    nombre: ${name}
    objetivo: ${objective}
    proyecto: "${line}"
    indicador_plan: ${objective}.1
    presupuesto:
      pia: ${pim}.00
      pim: ${pim}.00
      certificado: ${half + 400}.50
      comprometido: ${half + 200}.20
      devengado: ${half}.00
      girado: ${half}.00
      programado: {${months(Math.floor(half / 6))}}
      rubro: "18"
    indicador:
      nombre: Metros ejecutados del tramo
      unidad_medida: metro
      tipo: producto
      sentido: ascendente
      acumulacion: suma
      meta: ${monthly * 6}
      meta_anual: ${monthly * 12}
      programado: {${months(monthly)}}
      ejecutado: {${months(monthly)}}
    productos:
      - {nombre: Tramo entregado a la comunidad}
    # II. El cronograma
    cronograma:
      - id: T1
        tarea: Expediente técnico y convocatoria
        inicio: "2019-01-15"
        fin: "2019-03-10"
        avance: 100
        fin_real: "2019-03-08"
      - {id: T2, tarea: Ejecución con la población organizada, inicio: "2019-03-11", fin: "2019-12-10", avance: 50, depende_de: [T1]}
    evidencias:
      - {tipo: acta, titulo: Acta de entrega de terreno, url: "https://www.gob.pe/ejemplo/${id}"}
`;
}
