import type { Model } from '../model/model.ts';
import { quote } from '../text/spanish.ts';
import type { PlaceOptions } from './place-activity.ts';
import {
  NO_PROPOSAL,
  type ActivityProposal,
  type ImportedFile,
  type ItemProposal,
  type Proposal,
} from './proposal.ts';

type Asked = Pick<PlaceOptions, 'unidad'>;

/** The activities of a file that are asked for: those of a unit and of what depends on it, or all. */
export function wantedActivities(
  { activities, units }: Proposal,
  { unidad }: Asked,
): readonly ActivityProposal[] {
  if (unidad === undefined) return activities;
  return activities.filter(({ draft }) => {
    const own = draft.data['unidad'];
    return typeof own === 'string' && isOf(own, unidad, units);
  });
}

/** The units that the wanted activities name, and those above them. */
export function wantedUnits(proposal: Proposal, asked: Asked): readonly ItemProposal[] {
  const { units } = proposal;
  if (asked.unidad === undefined) return units;
  const named = wantedActivities(proposal, asked).map(({ draft }) => draft.data['unidad']);
  const own = new Set<unknown>([asked.unidad, ...named]);
  const above = new Set(units.filter(({ id }) => own.has(id)).map(({ draft }) => draft.data['depende_de']));
  return units.filter(({ id }) => own.has(id) || above.has(id));
}

/** Whether a unit is the asked one, or depends on it. */
function isOf(id: string, asked: string, units: readonly ItemProposal[]): boolean {
  return id === asked || units.find((unit) => unit.id === id)?.draft.data['depende_de'] === asked;
}

/** What is asked for, in time; of a plan, its first and last year. */
export interface Period {
  readonly anio: number | undefined;
  readonly semestre: 1 | 2 | undefined;
  readonly years: { readonly inicio: number; readonly fin: number } | undefined;
}

/** The file, set aside with a note of why where it is a workbook of ours of another unit or time than was asked for. */
export function withoutUnasked(
  file: ImportedFile,
  { unidad, period }: Asked & { readonly period: Period },
  model: Model,
): ImportedFile {
  const front = file.proposal.book?.front;
  if (!front) return file;
  const own = front.unidad.text;
  const above = model.unidades.find(({ id }) => id === own)?.data.depende_de;
  const others = [
    ...(unidad === undefined || own === unidad || above === unidad
      ? []
      : [`de la unidad que se pidió, ${quote(unidad)}`]),
    ...(isWithin(front.periodo.text, period) ? [] : ['del periodo que se pidió']),
  ];
  if (others.length === 0) return file;
  return {
    ...file,
    proposal: NO_PROPOSAL,
    found: [],
    notes: [...file.notes, `No se importa: no es ${others.join(' ni ')}`],
    isAside: true,
  };
}

/** Whether the period of a workbook is the asked one or a part of it, or has it for a part. */
function isWithin(periodo: string, { anio, semestre, years }: Period): boolean {
  const [, year = '', half] = /^(\d{4})(?:-S([12]))?$/.exec(periodo) ?? [];
  // What is no period is told of the workbook itself.
  if (year === '') return true;
  if (years !== undefined) return years.inicio <= Number(year) && Number(year) <= years.fin;
  if (anio === undefined) return true;
  return Number(year) === anio && (semestre === undefined || half === undefined || Number(half) === semestre);
}
