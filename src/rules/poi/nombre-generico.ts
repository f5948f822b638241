import type { Model } from '../../model/model.ts';
import { rememberedOf } from '../../model/progress/remember.ts';
import { fold } from '../../text/nearest.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';

/** Whole names, without accents, that say nothing of what is done. */
const GENERIC: ReadonlySet<string> = new Set([
  'accion',
  'acciones',
  'acciones administrativas',
  'acciones comunes',
  'acciones varias',
  'actividad',
  'actividades',
  'actividades administrativas',
  'actividades diversas',
  'actividades generales',
  'actividades varias',
  'administracion',
  'apoyo',
  'apoyo administrativo',
  'apoyo a la gestion',
  'apoyo logistico',
  'bienes y servicios',
  'capacitacion',
  'capacitaciones',
  'compras',
  'coordinacion',
  'coordinaciones',
  'diversos',
  'funcionamiento',
  'gasto corriente',
  'gastos',
  'gastos administrativos',
  'gastos corrientes',
  'gastos diversos',
  'gastos generales',
  'gastos operativos',
  'gastos varios',
  'gestion',
  'gestion administrativa',
  'gestion institucional',
  'gestion municipal',
  'mantenimiento',
  'obra',
  'obras',
  'obras varias',
  'operatividad',
  'proyecto',
  'proyectos',
  'servicio',
  'servicios',
  'servicios generales',
  'tareas',
  'tareas administrativas',
  'trabajos',
  'varios',
]);

const FIRST_WORDS: ReadonlySet<string> = new Set(Array.from(GENERIC, (name) => name.replace(/ .*/, '')));

export const nombreGenerico: Rule = {
  id: 'poi/nombre-generico',
  severity: 'warning',
  title: 'El nombre de una actividad no dice qué se hace',
  rationale:
    'El informe se lee en la audiencia. «Gestión administrativa» u «Otras actividades» no le dicen a nadie en qué se usó el dinero.',
  source: { document: LEY_AUDIENCIAS, clause: 'artículo 119-A: informar de los logros y del presupuesto' },
  good: () => [
    activities(
      'Qué se hace y dónde',
      `
  - id: GIM-014
    nombre: Mantenimiento de pistas del jirón Lima
`,
    ),
  ],
  bad: () => [
    activities(
      'Dos nombres que valdrían para cualquier cosa',
      `
  - id: GIM-014
    nombre: Otras actividades # ! poi/nombre-generico
  - id: GIM-015
    nombre: Gestión administrativa # ! poi/nombre-generico
`,
    ),
  ],
  ofActivity({ origin, data }, model) {
    if (data.nombre === undefined || !mayBeginAs(data.nombre, beginnings(model)) || !isGeneric(data.nombre))
      return undefined;
    return {
      at: origin,
      field: 'nombre',
      message: `El nombre ${quote(data.nombre)} no dice qué se hace`,
      help: 'Escriba qué se hace y dónde, de modo que un vecino lo entienda.',
    };
  },
};

/** What is known of the first words of the names of a project, which many names share. */
const beginnings: (model: Model) => Map<string, boolean> = rememberedOf(() => new Map<string, boolean>());

/** Whether a generic name may begin as a name does. */
function mayBeginAs(nombre: string, known: Map<string, boolean>): boolean {
  const end = nombre.indexOf(' ');
  const first = end < 0 ? nombre : nombre.slice(0, end);
  let may = known.get(first);
  if (may === undefined) {
    // Numbers and signs do not make a name: what follows them may be generic.
    const word = /^[a-z]+$/.exec(fold(first))?.[0];
    may = word === undefined || isRoman(word) || /^otr[ao]s?$/.test(word) || FIRST_WORDS.has(word);
    known.set(first, may);
  }
  return may;
}

function isRoman(word: string): boolean {
  return /^[ivx]+$/.test(word);
}

function isGeneric(nombre: string): boolean {
  const words = fold(nombre)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  // Numbers do not make a name: «Actividad 3», «Obra II».
  const text = words.filter((word) => !/^\d+$/.test(word) && !isRoman(word)).join(' ');
  return text === '' || GENERIC.has(text) || (/^otr[ao]s?( |$)/.test(text) && words.length <= 3);
}
