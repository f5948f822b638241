import { withoutLeadingZeros } from '../../text/leading-zeros.ts';
import { RUBROS } from '../../model/classifiers.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { wholeFile } from '../../diagnostics/whole-file.ts';
import type { Actividad } from '../../model/model.ts';
import { MONTO_WORDS } from '../../model/money.ts';
import { monthName } from '../../model/progress/calendar.ts';
import { CODIGOS, codigosOf, type Codigos } from '../../model/progress/parts-of-money.ts';
import type { NumberAsWritten } from '../../edit/value.ts';
import { MESES } from '../../text/months.ts';
import { count, enumerate, firstNamed } from '../../text/spanish.ts';
import { decimalOf } from '../decimal.ts';
import { DraftBuilder, soles, type Group } from '../draft.ts';
import { problemAt } from '../problem.ts';
import type { ActivityProposal, Unplaced } from '../proposal.ts';
import { codesInWords } from '../budget-rows.ts';
import { incompleteSum, type Blank } from '../incomplete-sum.ts';
import { added, MEF_AMOUNTS, type Added, type Spending, type SpendingGroup } from './spending.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** Which rows of the accounts are of which activities, and what is of none or of several. */
export interface Matched {
  readonly activities: readonly ActivityProposal[];
  readonly unplaced: readonly Unplaced[];
  /** What the user may want to know, one sentence each. */
  readonly notes: readonly string[];
  /** That activities state money of a goal or a project that the accounts do not have: it stays. */
  readonly missing: readonly string[];
  /** The activities of which some money may be that was not split. */
  readonly shared: ReadonlySet<string>;
  /** The sums of which a row leaves its part blank: they are left out. */
  readonly found: readonly Diagnostic[];
}

interface Target {
  readonly actividad: Actividad;
  /** The row of `detalle`; undefined for the activity as a whole. */
  readonly fila: number | undefined;
}

/**
 * Puts what was spent to the activities that cite its goal (`meta_siaf`) or, where an activity cites no goal, its project
 * (`cui`), and say no other source nor kind of spending. What matches none is told, and what matches two is not split:
 * nothing says which part is of which. `activities` are those of the year, one of each id.
 */
export function matchSpending(spending: Spending, activities: readonly Actividad[]): Matched {
  const taken = new Map<string, { readonly target: Target; readonly groups: SpendingGroup[] }>();
  const unplaced: Unplaced[] = [];
  const shared = new Set<string>();
  for (const group of spending.groups) {
    const targets = activities.flatMap((actividad) => targetsIn(actividad, group));
    const [target, ...others] = targets;
    if (target === undefined || others.length > 0) {
      unplaced.push(told(group, targets, activities));
      for (const { actividad } of targets) shared.add(actividad.id);
      continue;
    }
    const key = `${target.actividad.id}\n${target.fila ?? ''}`;
    const known = taken.get(key);
    if (known) known.groups.push(group);
    else taken.set(key, { target, groups: [group] });
  }
  const byActivity = groupedBy(taken.values(), ({ target }) => target.actividad.id);
  const proposals = [...byActivity.values()].map((parts) => proposalOf(spending, parts));
  return {
    activities: proposals.map(({ activity }) => activity),
    found: proposals.flatMap(({ found }) => found),
    unplaced,
    notes: notesOfKind([...taken.values()]),
    missing: goalsMissing(spending, activities),
    shared,
  };
}

/** The activities with money of a goal or a project that no row of the accounts is of. */
function goalsMissing({ anio, groups }: Spending, activities: readonly Actividad[]): readonly string[] {
  const missing = activities.flatMap((actividad) => {
    const { presupuesto } = actividad.data;
    const stated = [presupuesto, ...(presupuesto?.detalle ?? [])].some((one) =>
      MEF_AMOUNTS.some((name) => one?.[name] !== undefined),
    );
    if (!stated && presupuesto?.devengado_mensual === undefined) return [];
    const { cui } = actividad.data;
    const goals = codesIn(actividad).flatMap(({ codes }) =>
      (codes.meta_siaf === undefined && cui === undefined) ||
      groups.some((group) => cites(actividad, codes, group))
        ? []
        : [codes.meta_siaf === undefined ? `CUI ${cui ?? ''}` : `meta ${codes.meta_siaf}`],
    );
    return [...new Set(goals)].map((goal) => `${actividad.id} (${goal})`);
  });
  if (missing.length === 0) return [];
  const shown = enumerate(firstNamed(missing, missing.length > 5 ? 4 : 5));
  return [
    `El archivo no trae gasto del ${anio} de lo que ${missing.length === 1 ? 'cita' : 'citan'} ${shown}: lo que el POI dice de su dinero se queda como está`,
  ];
}

/** A part of the money of an activity whose goal or project the accounts have. */
interface KnownPart {
  /** The row of `detalle`; undefined for the activity as a whole. */
  readonly fila: number | undefined;
  /** Whether the accounts have some of its rubro, source and kind of spending, or do not tell them. */
  readonly isTold: boolean;
}

/** The parts of the money of an activity of the year of the accounts whose goal or project they have. */
export function knownParts({ groups }: Spending, actividad: Actividad): readonly KnownPart[] {
  return codesIn(actividad).flatMap(({ codes, fila }) => {
    const cited = groups.filter((group) => cites(actividad, codes, group));
    return cited.length === 0 ? [] : [{ fila, isTold: cited.some((group) => isOfKind(codes, group)) }];
  });
}

/** The rows of an activity that are of a group, or else the activity as a whole, where it has no rows. */
function targetsIn(actividad: Actividad, group: SpendingGroup): readonly Target[] {
  return codesIn(actividad).flatMap(({ codes, fila }) =>
    cites(actividad, codes, group) && isOfKind(codes, group) ? [{ actividad, fila }] : [],
  );
}

function codesIn({
  data: { presupuesto },
}: Actividad): readonly { readonly codes: Codigos; readonly fila: number | undefined }[] {
  const own = codigosOf(presupuesto);
  const filas = presupuesto?.detalle ?? [];
  return filas.length === 0
    ? [{ codes: own, fila: undefined }]
    : filas.map((fila, i) => ({ codes: codigosOf(fila, own), fila: i }));
}

/** By the goal or, where the activity says none, by the project. Goals are compared as numbers: `0012` is `12`. */
function cites(actividad: Actividad, { meta_siaf }: Codigos, group: SpendingGroup): boolean {
  if (meta_siaf !== undefined) return withoutLeadingZeros(meta_siaf) === group.meta;
  const { cui } = actividad.data;
  return (
    cui !== undefined &&
    cui === group.cui &&
    codesIn(actividad).every(({ codes }) => codes.meta_siaf === undefined)
  );
}

/** Whether nothing that is said of the kind of money denies that it is of this group; what a file does not tell denies nothing. */
function isOfKind({ rubro, fuente, generica }: Codigos, group: SpendingGroup): boolean {
  const ofRubro = RUBROS.get(group.rubro)?.fuente;
  return (
    (rubro === undefined || group.rubro === '' || rubro === group.rubro) &&
    (generica === undefined || group.generica === '' || generica === group.generica) &&
    (fuente === undefined || ofRubro === undefined || fuente === ofRubro)
  );
}

/** That a file does not tell the kind of money of what comes in where an activity says one: it may have others too. */
function notesOfKind(
  taken: readonly { readonly target: Target; readonly groups: readonly SpendingGroup[] }[],
): readonly string[] {
  const kinds = new Set<string>();
  const said = taken.flatMap(({ target: { actividad, fila }, groups }) => {
    const codes = codesIn(actividad)[fila ?? 0]?.codes;
    const noRubro = groups.some(({ rubro }) => rubro === '');
    const noGenerica = groups.some(({ generica }) => generica === '');
    const untold = [
      ['rubro', noRubro ? codes?.rubro : undefined],
      ['fuente', noRubro ? codes?.fuente : undefined],
      ['genérica', noGenerica ? codes?.generica : undefined],
    ].flatMap(([kind = '', code]) => {
      if (code === undefined) return [];
      kinds.add(kind);
      return [`${kind} ${code}`];
    });
    return untold.length === 0 ? [] : [`${actividad.id} (${untold.join(', ')})`];
  });
  if (said.length === 0) return [];
  const shown = said.length > 5 ? `${said.slice(0, 4).join(', ')} y ${said.length - 4} más` : enumerate(said);
  return [
    `El archivo no dice de qué ${enumerate([...kinds])} es el gasto que entra en ${shown}, y entra entero: compruebe en el SIAF que todo sea de lo que la actividad dice`,
  ];
}

function told(group: SpendingGroup, targets: readonly Target[], activities: readonly Actividad[]): Unplaced {
  const where = [
    `Meta ${group.meta}`,
    ...(group.rubro === '' ? [] : [`rubro ${group.rubro}`]),
    ...(group.generica === '' ? [] : [`genérica ${group.generica}`]),
    ...(group.cui === undefined ? [] : [`CUI ${group.cui}`]),
  ].join(', ');
  const why = targets.length === 0 ? whyOfNone(group, activities) : whyOfSeveral(targets);
  const { amounts } = group;
  const [pim, devengado] = [amounts.get('pim'), amounts.get('devengado')];
  const budget = pim?.stated === undefined ? '' : `; PIM ${decimalOf(pim.stated)}${withoutBlank(pim)}`;
  return {
    what: `${where}: ${why}${budget}${devengado?.stated === undefined || devengado.blank === undefined ? '' : `; devengado${withoutBlank(devengado)}`}`,
    rows: group.rows,
    ...(devengado?.stated === undefined ? {} : { sum: decimalOf(devengado.stated) }),
  };
}

/** « sin lo de Q3, en blanco»; empty where all rows state it. */
function withoutBlank({ blank }: Added): string {
  return blank === undefined ? '' : ` sin lo de ${blank.cell?.name ?? ''}, en blanco`;
}

function whyOfSeveral(targets: readonly Target[]): string {
  const ids = [...new Set(targets.map(({ actividad }) => actividad.id))];
  const who =
    ids.length === 1
      ? `la citan ${count(targets.length, 'fila', 'filas')} de ${ids[0] ?? ''}`
      : `la citan ${count(ids.length, 'actividad', 'actividades')} (${ids.slice(0, 4).join(', ')})`;
  return `${who}, y nada dice qué parte es de cada una`;
}

/** That none cites it, or that those which do say that their money is of another kind. */
function whyOfNone(group: SpendingGroup, activities: readonly Actividad[]): string {
  const ids = activities
    .filter((actividad) => codesIn(actividad).some(({ codes }) => cites(actividad, codes, group)))
    .map(({ id }) => id);
  if (ids.length === 0) return 'ninguna actividad la cita';
  return `${ids.length === 1 ? 'la cita' : 'la citan'} ${enumerate(ids)}, pero con otro rubro, fuente o genérica`;
}

/** What several groups say of one activity, and what some of their rows leave blank. */
function proposalOf(
  { anio, lastMonth }: Spending,
  parts: readonly { readonly target: Target; readonly groups: readonly SpendingGroup[] }[],
): { readonly activity: ActivityProposal; readonly found: readonly Diagnostic[] } {
  const [first] = parts;
  const cell = first?.groups[0]?.cell ?? wholeFile('');
  const codigo = first?.target.actividad.id ?? '';
  const draft = new DraftBuilder();
  const list: Group[] = [];
  const blanks: Blank[] = [];
  const wholeOf = ({ stated, blank }: Added, what: string): NumberAsWritten | undefined => {
    if (stated === undefined) return undefined;
    if (blank === undefined) return soles(decimalOf(stated));
    blanks.push({ what, cell: blank });
    return undefined;
  };
  for (const { target, groups } of parts) {
    const fila =
      target.fila === undefined ? undefined : target.actividad.data.presupuesto?.detalle?.[target.fila];
    const item: Group = Object.fromEntries(
      CODIGOS.flatMap((key) => (fila?.[key] === undefined ? [] : [[key, fila[key]]])),
    );
    for (const name of MEF_AMOUNTS) {
      const words = `${MONTO_WORDS[name]}${fila === undefined ? '' : ` (${codesInWords(item)})`}`;
      const value = wholeOf(added(groups.map(({ amounts }) => amounts.get(name))), words);
      if (fila === undefined) draft.set(['presupuesto', name], value, cell);
      else if (value !== undefined) item[name] = value;
    }
    if (fila !== undefined) list.push(item);
  }
  if (list.length > 0) draft.set(['presupuesto', 'detalle'], list, cell);
  const all = parts.flatMap(({ groups }) => groups);
  for (const mes of MESES.slice(0, lastMonth)) {
    const value = wholeOf(added(all.map(({ months }) => months.get(mes))), `devengado de ${monthName(mes)}`);
    draft.set(['presupuesto', 'devengado_mensual', mes], value, cell);
  }
  const [blank] = blanks;
  return {
    activity: { anio, codigo, draft, cell },
    found: blank === undefined ? [] : [problemAt(blank.cell, incompleteSum(codigo, blanks))],
  };
}
