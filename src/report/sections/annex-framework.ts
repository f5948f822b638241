import type { Model, Objetivo, Plan } from '../../model/model.ts';
import { cell, facts, heading, left, list, paragraph, row, strong, table, text } from '../blocks.ts';
import { longDate } from '../format.ts';
import { neutral } from '../neutral.ts';
import type { Block, Text } from '../report.ts';

/**
 * Where the plan comes from and what it answers to: its vision, its cross-cutting axes, the plans above it, and how it
 * proposes to account for itself.
 */
export function annexFramework(model: Model): readonly Block[] {
  const { plan } = model;
  const blocks =
    plan === undefined
      ? []
      : [...originFacts(model, plan), ...links(plan), ...levels(plan), ...accountability(model, plan)];
  const title = heading(1, 'anexo-marco', 'El plan y su marco');
  return [title, ...blocks];
}

function originFacts(model: Model, { data }: Plan): readonly Block[] {
  const { vision, aprobacion, procedencia, entidad } = data;
  const approved = [
    ...(aprobacion?.norma === undefined ? [] : [aprobacion.norma]),
    ...(aprobacion?.fecha === undefined ? [] : [`del ${longDate(aprobacion.fecha)}`]),
  ];
  const items: readonly (readonly [string, string | Text])[] = [
    ...(vision === undefined ? [] : [['Visión', neutral(model, vision.trim())] as const]),
    ...(approved.length === 0 ? [] : [['Aprobación', linked(approved.join(' '), aprobacion?.url)] as const]),
    ...(procedencia === undefined ? [] : [['Procedencia', provenance(procedencia)] as const]),
    ...(entidad?.ubigeo === undefined ? [] : [['Ubigeo', entidad.ubigeo] as const]),
    ...(entidad?.sec_ejec === undefined ? [] : [['Unidad ejecutora en el SIAF', entidad.sec_ejec] as const]),
  ];
  return items.length === 0 ? [] : [facts(items)];
}

function provenance({ fuente, codigo, fecha, url }: NonNullable<Plan['data']['procedencia']>): Text {
  const words = [
    ...(fuente === undefined ? [] : [fuente]),
    ...(codigo === undefined ? [] : [codigo]),
    ...(fecha === undefined ? [] : [longDate(fecha)]),
  ];
  return linked(words.join(', '), url);
}

/** Words that lead to an address; the address itself where there are none. */
function linked(words: string, url: string | undefined): Text {
  if (url === undefined) return text(words);
  const shown = words === '' ? url : words;
  return /^https?:\/\//i.test(url) ? text({ text: shown, href: url }) : text(`${words} (${url})`);
}

/** What each objective answers to and with whom; only the columns that some objective fills. */
function links({ objetivos }: Plan): readonly Block[] {
  const columns = (
    [
      ['Responsable', ({ data }) => (data.responsable === undefined ? [] : [data.responsable])],
      ['Ejes', ({ data }) => data.ejes ?? []],
      ['ODS', ({ data }) => data.ods ?? []],
      ['PDC', ({ data }) => data.pdc ?? []],
      ['PEI', ({ data }) => data.pei ?? []],
      ['Aliados', ({ data }) => data.aliados ?? []],
      ['Peso', ({ data }) => (data.peso === undefined ? [] : [String(data.peso)])],
    ] satisfies readonly (readonly [string, (objetivo: Objetivo) => readonly string[]])[]
  ).filter(([, of]) => objetivos.some((objetivo) => of(objetivo).length > 0));
  if (columns.length === 0 && objetivos.every((objetivo) => objectiveNote(objetivo) === '')) return [];
  return [
    table(
      'A qué responde cada objetivo y con quién se coordina',
      [left('Objetivo', 3), ...columns.map(([title]) => left(title, title === 'Aliados' ? 4 : 0.5))],
      objetivos.map((objetivo) =>
        row(
          cell(text(strong(`${objetivo.id} `), objetivo.data.nombre ?? 'Objetivo sin nombre'), {
            note: objectiveNote(objetivo),
          }),
          ...columns.map(([, of]) => of(objetivo).join(', ') || '—'),
        ),
      ),
    ),
  ];
}

/** The problem it answers and, where the plan has them, its registered words. */
function objectiveNote({ data }: Objetivo): string {
  return [
    ...(data.problema === undefined ? [] : [data.problema]),
    ...(data.enunciado === undefined ? [] : [`Enunciado: «${data.enunciado}»`]),
    ...(data.meta_registrada === undefined ? [] : [`Meta registrada: «${data.meta_registrada}»`]),
  ].join(' · ');
}

/** The names of the codes that the table cites. */
function levels({ data }: Plan): readonly Block[] {
  const groups: readonly (readonly [
    string,
    string,
    readonly { id?: string; nombre?: string }[] | undefined,
  ])[] = [
    ['marco-ejes', 'Ejes transversales', data.ejes],
    ['marco-pdc', 'Plan de Desarrollo Concertado (PDC)', data.marco?.pdc],
    ['marco-pei', 'Plan Estratégico Institucional (PEI)', data.marco?.pei],
  ];
  const values = data.dimensiones === undefined ? [] : valuesOf(data);
  return [
    ...groups.flatMap(([id, title, items = []]) =>
      items.length === 0
        ? []
        : [
            heading(2, id, title),
            list(items.map((item) => text(strong(`${item.id ?? ''} `), item.nombre ?? ''))),
          ],
    ),
    ...values,
  ];
}

function valuesOf({ dimensiones = {} }: Plan['data']): readonly Block[] {
  const items = Object.values(dimensiones).flatMap(({ lema, valores = [] }) =>
    valores.length === 0 ? [] : [`${lema === undefined ? '' : `${lema}: `}${valores.join(', ')}`],
  );
  return items.length === 0 ? [] : [heading(2, 'marco-valores', 'Valores del plan'), list(items)];
}

function accountability(model: Model, { data }: Plan): readonly Block[] {
  const { frecuencia, texto } = data.rendicion ?? {};
  if (frecuencia === undefined && texto === undefined) return [];
  const paragraphs = neutral(model, texto ?? '')
    .split(/\n\s*\n|\n/)
    .map((words) => words.trim())
    .filter((words) => words !== '');
  return [
    heading(2, 'marco-rendicion', 'Cómo propone el plan rendir cuentas'),
    ...(frecuencia === undefined ? [] : [paragraph('Frecuencia: ', strong(frecuencia), '.')]),
    ...paragraphs.map((words) => paragraph(words)),
  ];
}
