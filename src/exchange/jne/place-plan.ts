import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { DIMENSIONES, type Model } from '../../model/model.ts';
import { nextNumbered } from '../../text/series.ts';
import { quote } from '../../text/spanish.ts';
import type { Documents } from '../documents.ts';
import type { ValueChange } from '../merge.ts';
import { problemAt } from '../problem.ts';
import type { PlanProposal } from '../proposal.ts';
import { changesOfLine } from './line-changes.ts';
import { matchLines, standingObjectives, type LinePair, type StandingObjective } from './line-match.ts';
import {
  headOf,
  nameOf,
  numberedLines,
  objectiveOf,
  planText,
  PREFIXES,
  type NumberedLine,
} from './plan-text.ts';
import { targetReading } from './target.ts';

/** What there is to say of a registered plan that is put to a project. */
export interface PlacedPlan {
  readonly found: readonly Diagnostic[];
  /** What the plan has and the register has not, or elsewhere, one sentence each. */
  readonly missing: readonly string[];
}

/** The plan of a project, and how it is changed. */
export interface PlanPlace {
  readonly file: string;
  readonly documents: Documents;
  readonly model: Model;
  /** Whether what stands and differs is written too. */
  readonly replace: boolean;
}

/** Puts a registered plan to a project: anew where it has none, else its lines to the objectives that say them. */
export function placePlan(plan: PlanProposal, place: PlanPlace): PlacedPlan {
  const { file, documents, model } = place;
  const { registered, header, cell } = plan;
  const lines = DIMENSIONES.flatMap((dimension) => numberedLines(registered, dimension));
  if (!model.plan) {
    documents.writeText(file, planText(registered, header));
    return { found: lines.flatMap((one) => keptInWords(one, one.id, `${one.id}.1`, plan)), missing: [] };
  }
  const standing = model.plan.data.procedencia?.codigo;
  if (standing === undefined || standing !== registered.codigo)
    return { found: [otherPlan(model.plan.data.id ?? '', plan)], missing: [] };
  // The state is ours: the register knows nothing of what became of the plan.
  const { estado: _, ...head } = headOf(registered, header);
  documents.merge(file, { data: head, cellOf: () => cell }, []);
  return placeLines(lines, plan, place);
}

function placeLines(lines: readonly NumberedLine[], plan: PlanProposal, place: PlanPlace): PlacedPlan {
  const { file, documents, replace } = place;
  const { cell } = plan;
  const objectives = standingObjectives(documents.valueAt(file, []));
  const { pairs, fresh, asked } = matchLines(lines, objectives);
  const found: Diagnostic[] = asked.map((pair) => question(pair, plan));
  const missing: string[] = [];
  for (const pair of pairs) {
    const { numbered, standing } = pair;
    const id = String(standing.data['id']);
    const { changes, stays, inWords } = changesOfLine(pair, { cell, replace });
    documents.say(file, changes);
    if (inWords !== undefined) found.push(...keptInWords(numbered, id, inWords, plan));
    missing.push(...stays);
    const { dimension } = numbered.line;
    if (dimension !== standing.dimension)
      missing.push(
        `${id} está en la dimensión ${quote(standing.dimension)} del plan, y el archivo lo trae en la ${quote(dimension)}: se queda donde está`,
      );
  }
  const ids = takenIds(objectives, place.model);
  const lengths = new Map(
    DIMENSIONES.map((id) => [id, objectives.filter(({ dimension }) => dimension === id).length]),
  );
  for (const { line } of fresh) {
    const id = nextNumbered(ids, PREFIXES[line.dimension], 1);
    ids.push(id);
    const list = ['dimensiones', line.dimension, 'objetivos'];
    const index = lengths.get(line.dimension) ?? 0;
    lengths.set(line.dimension, index + 1);
    const { objetivo, readFrom } = objectiveOf({ id, line }, [...list, index]);
    const change: ValueChange = { kind: 'new', path: list, after: objetivo, isItem: true, cell };
    documents.say(file, [{ ...change, remark: readFrom[0] }]);
    found.push(...keptInWords({ id, line }, id, `${id}.1`, plan));
  }
  return { found, missing };
}

/** The ids of objectives, and those that activities cite though no objective has them any more. */
function takenIds(objectives: readonly StandingObjective[], { pois }: Model): string[] {
  const cited = pois.flatMap(({ actividades }) => actividades.flatMap(({ data }) => data.objetivo ?? []));
  return [...objectives.map(({ data }) => String(data['id'])), ...cited];
}

/** A line with words that are nowhere in the plan, beside an objective that is nowhere in the register. */
function question({ numbered, standing }: LinePair, { cell }: PlanProposal): Diagnostic {
  const { id: place, line } = numbered;
  const id = String(standing.data['id']);
  const number = place.replace(/^.*-/, '');
  return problemAt(cell, {
    name: 'linea-sin-par',
    severity: 'error',
    message: `La línea ${number} de la dimensión ${quote(line.dimension)}, ${quote(nameOf(line))}, no es con esas palabras ningún objetivo del plan, y ninguna línea dice lo de ${id}, ${quote(String(standing.data['nombre']))}: puede ser el mismo con otras palabras, o ser otro`,
    help: `Si es el mismo, escriba en ${id} las palabras del archivo, en su «nombre» o en su «enunciado». Si es otro, agréguelo con esas palabras, con plan new objetivo; o borre ${id}, si ya no es del plan. Después repita la importación`,
  });
}

/** A target with a figure that cannot be read in one way, with why: it comes in as words, and blocks nothing. */
function keptInWords(
  { line }: NumberedLine,
  id: string,
  indicator: string,
  { cell }: PlanProposal,
): readonly Diagnostic[] {
  const { doubt } = targetReading(line);
  if (doubt === undefined) return [];
  return [
    problemAt(cell, {
      name: 'meta-en-palabras',
      severity: 'warning',
      message: `En ${id}, la meta ${quote(line.meta)} ${doubt}: queda en sus palabras`,
      help: `Con quien conozca el plan, complete «metas», «unidad_medida» y «sentido» de ${indicator}. Un cambio va con signo y entre comillas: "-10pp" son puntos, "+20%" es de la línea de base`,
    }),
  ];
}

function otherPlan(id: string, { registered: { codigo }, cell }: PlanProposal): Diagnostic {
  return problemAt(cell, {
    name: 'otra-entidad',
    severity: 'error',
    message: `El proyecto ya tiene un plan, ${quote(id)}, que no viene de este registro${codigo === undefined ? '' : ` (${codigo})`}`,
    help: 'Impórtelo en una carpeta nueva',
  });
}
