import { MESES } from '../../src/text/months.ts';
import type { CeplanActivity, CeplanPoi } from './ceplan-poi.ts';
import type { Random } from './random.ts';

export const DIMENSIONS = [
  { id: 'social', prefix: 'SOC' },
  { id: 'economica', prefix: 'ECO' },
  { id: 'ambiental', prefix: 'AMB' },
  { id: 'institucional', prefix: 'INS' },
] as const;

export function planText(objectives: CeplanPoi['objectives']): string {
  const dimensions = DIMENSIONS.map(({ id, prefix }) => {
    const own = objectives.filter((objective) => objective.id.startsWith(prefix));
    const items = own.map((objective) => objectiveText(objective));
    return [`  ${id}:`, '    objetivos:', ...items].join('\n');
  });
  const codes = objectives.flatMap(({ pei }) => pei);
  return `tipo: plan
version: 1
id: prueba-2023-2026
titulo: Plan de Gobierno Municipal 2023-2026
entidad: {nombre: Municipalidad Distrital de Prueba, nivel: distrital, ubigeo: "150101"}
periodo: {inicio: 2023, fin: 2026}
estado: vigente
dimensiones:
${dimensions.join('\n')}
marco:
  pei:
${codes.map((code) => `    - {id: ${code}, nombre: "Acción estratégica ${code}"}`).join('\n')}
`;
}

function objectiveText({ id, pei }: CeplanPoi['objectives'][number]): string {
  return `      - id: ${id}
        nombre: Servicio ${id} para los vecinos
        pei: [${pei.join(', ')}]
        indicadores:
          - id: ${id}.1
            nombre: Vecinos que reciben el servicio ${id}
            unidad_medida: vecino
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2022, valor: 120, fuente: Padrón}
            metas: {2023: 140, 2024: 160, 2025: 180, 2026: 200}
        programas: [{nombre: Servicio ${id}}]`;
}

export function unitsText(units: readonly string[]): string {
  const above = [...new Set(units.map((unit) => unit.slice(0, 2)))];
  return `tipo: unidades
version: 1
unidades:
${above.map((id) => `  - {id: "${id}", nombre: "Dirección ${id}"}`).join('\n')}
${units.map((id) => `  - {id: "${id}", nombre: "Departamento ${id}", depende_de: "${id.slice(0, 2)}"}`).join('\n')}
`;
}

const WHAT = ['Atención', 'Control', 'Capacitación', 'Supervisión', 'Reparto', 'Registro', 'Mantenimiento'];
const OF = ['vacunas', 'viviendas', 'semillas', 'caminos', 'expedientes', 'escuelas', 'pozos', 'mercados'];
const THINGS = ['PERSONA ATENDIDA', 'ACCION', 'INFORME', 'PERSONA CAPACITADA', 'CASO TRATADO'];

export function poiText(
  activities: readonly CeplanActivity[],
  { anio, months }: { readonly anio: number; readonly months: number },
  random: Random,
): string {
  const items = activities.map((one, i) => {
    const name = `${3_300_000 + i} - ${WHAT[i % WHAT.length]} de ${OF[i % OF.length]} ${i + 1}`;
    const motives = MESES.slice(0, months).map(
      (mes, month) => `      - {mes: ${mes}, detalle: "Oficio ${100 + i} del mes ${month + 1}"}`,
    );
    return [
      `  - id: ${one.id}`,
      `    codigo_ceplan: ${one.id}`,
      `    nombre: "${name}"`,
      `    pei: ${one.pei}`,
      `    unidad: "${one.unidad}"`,
      ...(one.activa ? [] : ['    activa: false']),
      '    distritos: ["150101"]',
      `    prioridad: ${random.pick(['muy_alta', 'alta', 'media'])}`,
      ...moneyText(one),
      '    indicador:',
      `      nombre: "${name}"`,
      `      unidad_medida: ${random.pick(THINGS)}`,
      ...(one.acumulacion === 'suma' ? [] : [`      acumulacion: ${one.acumulacion}`]),
      ...monthsText('programado', one.programado ?? []),
      ...monthsText('ejecutado', one.ejecutado),
      ...(one.activa ? ['    desvios:', ...motives] : []),
    ].join('\n');
  });
  return `tipo: poi
version: 1
plan: prueba-2023-2026
periodo: ${anio}
estado: ${months === 12 ? 'cerrado' : 'en_ejecucion'}
fecha_corte: ${anio}-${months === 12 ? '12-31' : '05-31'}
actividades:
${items.join('\n')}
`;
}

function moneyText({ trap, pim, gasto, devengado }: CeplanActivity): readonly string[] {
  // The export names the norm that changed an activity, without an amount.
  const note = 'modificaciones: [{norma: R.G.G. 012-2025, motivo: Nota de la exportación}]';
  const lines = [
    ...(trap === 'three times what was programmed' ? [`      ${note}`] : []),
    ...(pim === undefined ? [] : [`      pim: ${decimal(pim)}`]),
    ...monthsText('programado', gasto ?? []),
    ...monthsText('devengado_mensual', devengado),
  ];
  return lines.length === 0 ? [] : ['    presupuesto:', ...lines];
}

function monthsText(field: string, values: readonly (bigint | undefined)[]): readonly string[] {
  const given = values.flatMap((value, month) =>
    value === undefined ? [] : [`${MESES[month]}: ${decimal(value)}`],
  );
  return given.length === 0 ? [] : [`      ${field}: {${given.join(', ')}}`];
}

/** Hundredths as a decimal number: `-1250n` is `-12.50`. */
function decimal(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
