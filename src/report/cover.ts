import { excludedText } from '../diagnostics/excluded.ts';
import { loweredText } from '../diagnostics/lowered.ts';
import { revisionText } from '../host/revision.ts';
import { missingIsZero } from '../model/configuration.ts';
import type { Model, Plan } from '../model/model.ts';
import { capitalized, count, enumerate } from '../text/spanish.ts';
import { documentsOfYear, isBefore } from './documents-of-year.ts';
import { longDate, scopeText } from './format.ts';
import { BY_CODE, byName, handedOverText } from './handed-over.ts';
import { hearingsOf, whenOf } from './hearings.ts';
import type { PlanReportInput } from './input.ts';
import type { Cover, Report } from './report.ts';
import { approvalsText } from './sections/budget-approvals.ts';
import { coverFigures } from './sections/executive-summary.ts';
import { earlierUnits, untoldFirstHalfText } from './reported.ts';
import type { View } from './view.ts';
import { PLAN_STATE_WORDS, POI_STATE_WORDS } from './words.ts';

/** Digits on the cover; the annex prints all. */
const SHORT_HASH = 16;

/** Documents left out that the cover names; the annex names all. */
const EXCLUDED_NAMED = 3;

/** The cover of either edition; the citizen one tells less of the documents. */
export function coverOf(view: View, kicker: string, edition: Report['edition']): Cover {
  const { plan, input, unidad } = view;
  const note = illustrativeNote(view.model);
  return {
    entidad: plan?.data.entidad?.nombre ?? 'Municipalidad sin nombre',
    kicker,
    title: titleOf(view),
    subtitle: capitalized(
      [scopeText(view.periodo), ...(unidad ? [unidad.data.nombre ?? unidad.id] : [])].join(' · '),
    ),
    facts: [
      ...partyFacts(view.model),
      ...(edition === 'tecnica' ? documentFacts(view) : []),
      { term: edition === 'tecnica' ? 'Fecha de corte' : 'Datos hasta el', text: cutOff(view) },
      ...untoldFirstHalfText(view.progress).map((text) => ({ term: 'De enero a junio', text })),
      ...handedOverText(view, edition === 'tecnica' ? BY_CODE : byName(view)).map((text) => ({
        term: 'Cambió de unidad',
        text,
      })),
      ...zeroFact(view),
      ...(edition === 'tecnica' ? hearingFact(view) : []),
      ...passedFact(input),
      ...excludedFact(input, edition),
      ...versionFacts(input, edition),
    ],
    ...(edition === 'tecnica' ? { figures: coverFigures(view) } : {}),
    ...(note === undefined ? {} : { note }),
    ...(input.crest === undefined ? {} : { crest: input.crest }),
  };
}

/** What the project let pass of what an activity must have: a reader has to know, whatever the edition. */
export function passedFact({ validation }: PlanReportInput): Cover['facts'] {
  const passed = loweredText(validation.lowered);
  return passed === '' ? [] : [{ term: 'Se dejó pasar', text: passed }];
}

/** What the configuration leaves out of every figure; the technical edition says which documents. */
export function excludedFact({ model }: PlanReportInput, edition: Report['edition']): Cover['facts'] {
  const text = excludedText(model.surroundings.excluded, edition === 'tecnica' ? EXCLUDED_NAMED : 0);
  return text === '' ? [] : [{ term: 'Fuera por configuración', text }];
}

/** A project may count as 0 what it does not know, and must say so where it is read first. */
function zeroFact({ model }: View): Cover['facts'] {
  if (!missingIsZero(model.config)) return [];
  return [{ term: 'Lo que no tiene dato', text: 'cuenta como cero en los promedios' }];
}

/** «30 de junio de 2019 (GAF: al 31 de marzo de 2019)» */
function cutOff(view: View): string {
  const { corte } = view.progress;
  if (corte === undefined) return 'no se dice';
  const units = earlierUnits(view);
  return units.length === 0 ? longDate(corte) : `${longDate(corte)} (${units.join('; ')})`;
}

/** Which documents a report is made of: their commit and their hash. */
export function versionFacts({ provenance }: PlanReportInput, edition: Report['edition']): Cover['facts'] {
  const { revision } = provenance;
  const hash = provenance.inputHash.slice(0, SHORT_HASH);
  if (edition === 'ciudadana') {
    return [
      {
        term: 'Versión de los datos',
        text: [...(revision.kind === 'commit' ? [revisionText(revision)] : []), hash].join(' · '),
      },
    ];
  }
  return [
    { term: 'Versión (commit)', text: revisionText(revision), small: true },
    { term: 'Huella de los datos', text: hash, small: true },
  ];
}

/** «Informe de avance del Plan de Gobierno Municipal 2019-2022» */
export function titleOf({ plan }: View): string {
  const title = plan?.data.titulo;
  if (title === undefined) return 'Informe de avance del plan';
  return /^plan\b/i.test(title) ? `Informe de avance del ${title}` : `Informe de avance: ${title}`;
}

/** The party is only printed where the project asks for it (neutrality, Ley 27972 art. 148). */
export function partyFacts({ config, plan }: Model): Cover['facts'] {
  const shown = config.data.informe?.mostrar_organizacion_politica === true;
  const party = plan?.data.organizacion_politica;
  return shown && party !== undefined ? [{ term: 'Organización política', text: party }] : [];
}

function documentFacts(view: View): Cover['facts'] {
  return [
    { term: 'Plan', text: planText(view.plan) },
    ...provenanceFact(view),
    { term: 'Periodo', text: periodText(view) },
    { term: 'Estado de los POI', text: poiStates(view) },
    { term: 'Gasto aprobado por', text: approvalsText(view) },
  ];
}

/** «pilcuyo-2027-2030, registrado ante el JNE» */
export function planText(plan: Plan | undefined): string {
  const { estado, aprobacion } = plan?.data ?? {};
  return [
    plan?.id ?? 'sin plan',
    ...(estado === undefined ? [] : [PLAN_STATE_WORDS[estado]]),
    ...(aprobacion?.norma === undefined ? [] : [`aprobado por ${aprobacion.norma}`]),
  ].join(', ');
}

/** Where the text of the plan was taken from. */
function provenanceFact({ plan }: View): Cover['facts'] {
  const { fuente, codigo, fecha, url } = plan?.data.procedencia ?? {};
  const parts = [fuente, codigo, fecha === undefined ? undefined : longDate(fecha), url];
  const text = parts.filter((part) => part !== undefined).join(', ');
  return text === '' ? [] : [{ term: 'Procedencia del plan', text }];
}

function periodText({ plan, periodo }: View): string {
  const years = plan?.periodo ? ` del periodo de gobierno ${plan.periodo.inicio}-${plan.periodo.fin}` : '';
  return `${scopeText(periodo)}${years}`;
}

/** «cerrado (12 documentos)»; of the first half of a year what was not closed. */
function poiStates(view: View): string {
  const states = new Map<string, number>();
  for (const poi of documentsOfYear(view, ({ data }) => data.estado)) {
    const { estado } = poi.data;
    const isEarlier = isBefore(view, poi);
    if (isEarlier && estado === 'cerrado') continue;
    const word = `${estado === undefined ? 'sin estado' : POI_STATE_WORDS[estado]}${isEarlier ? ' (primer semestre)' : ''}`;
    states.set(word, (states.get(word) ?? 0) + 1);
  }
  if (states.size === 0) return 'ningún POI del semestre';
  if (states.size === 1 && view.pois.length > 0)
    return [...states].map(([word, n]) => `${word} (${count(n, 'documento', 'documentos')})`).join('');
  return [...states].map(([word, n]) => `${n} ${word}`).join(', ');
}

function hearingFact(view: View): Cover['facts'] {
  const hearings = hearingsOf(view).map(({ data }) =>
    [whenOf(data) ?? '', ...(data.lugar === undefined ? [] : [data.lugar])].join(', '),
  );
  if (hearings.length === 0) return [];
  return [
    {
      term: hearings.length === 1 ? 'Audiencia pública' : 'Audiencias públicas',
      text: hearings.join('; '),
    },
  ];
}

/** Said only where the documents themselves declare a source as illustrative. */
export function illustrativeNote(model: Model): string | undefined {
  const declared = (sources: readonly (string | undefined)[]): number =>
    sources.filter((source) => /ilustrativ/i.test(source ?? '')).length;
  const bases = declared((model.plan?.indicadores ?? []).map(({ data }) => data.linea_base?.fuente));
  const results = declared(model.resultados.map(({ data }) => data.fuente));
  if (bases + results === 0) return undefined;
  const parts = [
    ...(bases === 0 ? [] : [`de ${count(bases, 'valor de partida', 'valores de partida')}`]),
    ...(results === 0 ? [] : [`de ${count(results, 'medición', 'mediciones')}`]),
  ];
  return `Contiene datos ilustrativos, puestos como ejemplo: lo declara la fuente ${enumerate(parts)}.`;
}
