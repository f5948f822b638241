import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { wholeFile } from '../diagnostics/whole-file.ts';
import type { Actividad, Model } from '../model/model.ts';
import { objectivesOfPei } from '../model/pei.ts';
import { asInherited } from '../model/questions/year.ts';
import { count, enumerate, quote } from '../text/spanish.ts';
import { closedNotes } from './closed-documents.ts';
import { withOwnUnits } from './cost-centres.ts';
import { Documents, type DocumentChange, type StandingDocument } from './documents.ts';
import { placeActivity, type PlaceOptions, type PoiPlaces } from './place-activity.ts';
import { placeBudgets } from './place-budgets.ts';
import { advanceDates } from './dates.ts';
import { placePlan } from './jne/place-plan.ts';
import { matchSpending } from './mef/match.ts';
import { problemAt } from './problem.ts';
import { codesOf } from './standing-activities.ts';
import { wantedActivities, wantedUnits } from './wanted.ts';
import type { BookProposal } from './workbook/book-proposal.ts';
import { placeBook } from './workbook/place.ts';
import type { ActivityProposal, ImportedFile, ItemProposal, Proposal, Unplaced } from './proposal.ts';

/** The project that files are imported into. */
export interface ImportTarget {
  readonly model: Model;
  /** Its documents as texts, with their byte order marks. */
  readonly documents: readonly StandingDocument[];
}

/** What an import would change. */
export interface Placed {
  readonly documents: readonly DocumentChange[];
  readonly found: readonly Diagnostic[];
  readonly unplaced: readonly Unplaced[];
  /** What the user may want to know, one sentence each. */
  readonly notes: readonly string[];
  /** Whether the documents have something that a workbook lacks, or lack what a file has, which the notes tell. */
  readonly lacksSome: boolean;
  /** How much somebody took out of our own workbooks that the documents have. */
  readonly withdrawn: number;
}

/**
 * Says what becomes of the documents of a project when it takes in what files state. Writes nothing. `books` has the
 * workbooks that were placed before, by what they are of, and takes these.
 */
export function place(
  files: readonly ImportedFile[],
  target: ImportTarget,
  options: PlaceOptions,
  books: Map<string, string>,
): Placed {
  const documents = new Documents(target.documents);
  const found: Diagnostic[] = [];
  const unplaced: Unplaced[] = [];
  const notes: string[] = [];
  const missing: string[] = [];
  let withdrawn = 0;
  const dated: string[] = [];
  const { model } = target;
  const planFile = model.plan?.origin.file ?? 'plan.yaml';
  for (const { proposal } of files) {
    if (!proposal.plan) continue;
    const { replace } = options;
    const placed = placePlan(proposal.plan, { file: planFile, documents, model, replace });
    found.push(...placed.found);
    missing.push(...placed.missing);
  }
  const planId = documents.valueAt(planFile, ['id']);
  const proposals = files.map(({ proposal }) => withOwnUnits(proposal, model));
  const needsPlan = proposals.some(({ activities, budgets }) => activities.length + budgets.length > 0);
  if (needsPlan && typeof planId !== 'string') found.push(withoutPlan(proposals));
  for (const proposal of proposals) {
    placePei(proposal.pei, documents, planFile);
    placeUnits(wantedUnits(proposal, options), documents, model);
    const spent = spentBy(proposal, model);
    unplaced.push(...(spent?.unplaced ?? []));
    notes.push(...(spent?.notes ?? []));
    found.push(...(spent?.found ?? []));
    missing.push(...(spent?.missing ?? []));
    if (spent !== undefined && spent.unplaced.length > 0)
      notes.push(
        'El gasto entra en las actividades que dicen su «meta_siaf» o, sin ella, su «cui»: por ejemplo, plan set GIM-014 meta_siaf=0012',
      );
    const places: PoiPlaces = {
      documents,
      model,
      planId: typeof planId === 'string' ? planId : '',
      options,
      unplaced,
      found,
      proposal,
    };
    const wanted = wantedActivities(proposal, options);
    for (const activity of wanted) placeActivity(activity, places, false);
    for (const activity of spent?.activities ?? []) placeActivity(activity, places, true);
    const activities = [...wanted, ...(spent?.activities ?? [])];
    for (const year of proposal.years)
      dated.push(...advanceDates({ ...year, activities, replace: options.replace }, documents, model));
    notes.push(...placeBudgets(proposal, documents, model, options.replace));
    const again = repeatedBook(proposal.book, books);
    if (again) found.push(again);
    else if (proposal.book) {
      const placed = placeBook(proposal.book, documents, model, {
        found,
        replace: options.replace,
      });
      notes.push(...placed.notes);
      missing.push(...placed.missing);
      withdrawn += placed.withdrawn;
    }
    if (options.unidad !== undefined && wanted.length < proposal.activities.length)
      unplaced.push({
        what: 'Actividades de otras unidades',
        rows: proposal.activities.length - wanted.length,
      });
  }
  const changes = documents.finished(options.replace);
  return {
    documents: changes,
    found: [...found, ...refusedIn(changes)],
    unplaced,
    notes: [...closedNotes(changes, model, options.replace), ...dated, ...notes, ...missing],
    lacksSome: missing.length + dated.length > 0,
    withdrawn,
  };
}

/**
 * A workbook of the same unit and period as one before it, which is found: each is compared with the documents and not
 * with the other. `before` has the files of those before, by what they are of, and takes this one.
 */
function repeatedBook(book: BookProposal | undefined, before: Map<string, string>): Diagnostic | undefined {
  if (!book) return undefined;
  const { plan, periodo, unidad } = book.front;
  const key = [plan.text, periodo.text, unidad.text].join('\n');
  const first = before.get(key);
  if (first === undefined) {
    before.set(key, unidad.cell.file);
    return undefined;
  }
  return problemAt(unidad.cell, {
    name: 'libro-repetido',
    severity: 'error',
    message: `El libro es de ${quote(unidad.text)}, ${periodo.text}, y ${quote(first)} también`,
    help: 'Importe uno solo; si los dos traen algo, uno después del otro',
  });
}

function withoutPlan(proposals: readonly Proposal[]): Diagnostic {
  const cell = proposals.flatMap(({ activities, budgets }) => [...activities, ...budgets])[0]?.cell;
  return problemAt(cell ?? wholeFile(''), {
    name: 'sin-plan',
    severity: 'error',
    message: 'En esta carpeta no hay un plan de gobierno al que unir estos datos',
    help: 'Vaya a la carpeta del plan; si aún no lo tiene, importe primero el que registró el JNE o cree uno con plan init',
  });
}

/** The names of the institutional objectives and actions, which the plan cites by their codes. */
function placePei(pei: readonly ItemProposal[], documents: Documents, planFile: string): void {
  const listed = documents.valueAt(planFile, ['marco', 'pei']);
  const known: readonly unknown[] = Array.isArray(listed) ? listed : [];
  for (const { id, draft, cell } of pei) {
    const index = known.findIndex(
      (one) => typeof one === 'object' && one !== null && 'id' in one && one.id === id,
    );
    if (index >= 0) documents.merge(planFile, draft, ['marco', 'pei', index]);
    else if (documents.has(planFile) && !documents.isSaid(planFile, ['marco', 'pei'], id))
      documents.say(planFile, [
        { kind: 'new', path: ['marco', 'pei'], after: draft.data, isItem: true, cell },
      ]);
  }
}

const UNITS = 'unidades.yaml';

function placeUnits(units: readonly ItemProposal[], documents: Documents, model: Model): void {
  const file = model.documentosDeUnidades[0]?.file;
  for (const { id, draft, cell } of units) {
    const standing = model.unidades.find((unidad) => unidad.id === id);
    if (standing) documents.merge(standing.origin.file, draft, standing.origin.path);
    else if (!documents.isSaid(file ?? UNITS, ['unidades'], id)) {
      if (file !== undefined) documents.addItem(file, 'unidades', { draft, cell });
      else
        documents.addItemToNew(UNITS, 'unidades', { draft, cell }, () => ({ tipo: 'unidades', version: 1 }));
    }
  }
}

/** What the accounts that a file has say of the activities of their year; undefined where it has none. */
export function spentBy({ spending }: Proposal, model: Model): ReturnType<typeof matchSpending> | undefined {
  if (!spending) return undefined;
  const latest = new Map<string, Actividad>();
  for (const poi of model.pois)
    if (poi.anio === spending.anio)
      for (const one of poi.actividades) latest.set(one.id, asInherited(one, model));
  return matchSpending(spending, [...latest.values()]);
}

function refusedIn(changes: readonly DocumentChange[]): readonly Diagnostic[] {
  return changes.flatMap(({ file, refused }) =>
    refused === undefined
      ? []
      : [
          problemAt(wholeFile(file), {
            name: 'documento-no-editable',
            severity: 'error',
            message: `El documento no se puede cambiar: ${refused}`,
            help: 'Corríjalo con plan validate, y repita la importación',
          }),
        ],
  );
}

/** A code of the institutional plan that leads to none or to several objectives, and the activities that cite it. */
export interface UnlinkedCode {
  readonly code: string;
  /** As the file names it; empty where it does not. */
  readonly nombre: string;
  readonly objectives: readonly string[];
  readonly activities: readonly [ActivityProposal, ...ActivityProposal[]];
}

/**
 * The codes through which the imported activities reach no objective, or not one. `model` is that of the project as it
 * will be; activities that name their objective themselves are linked.
 */
export function unlinkedCodes(files: readonly ImportedFile[], model: Model): readonly UnlinkedCode[] {
  const linked = new Set(
    model.pois.flatMap(({ actividades }) =>
      actividades.filter(({ data }) => data.objetivo !== undefined).flatMap(codesOf),
    ),
  );
  const cited = new Map<string, [ActivityProposal, ...ActivityProposal[]]>();
  for (const activity of files.flatMap(({ proposal }) => proposal.activities)) {
    const code = activity.draft.data['pei'];
    // One that was left out needs no objective.
    if (typeof code !== 'string' || linked.has(activity.codigo) || activity.draft.data['activa'] === false)
      continue;
    const known = cited.get(code);
    // Two files may tell the same activity.
    if (known?.some(({ codigo }) => codigo === activity.codigo)) continue;
    if (known) known.push(activity);
    else cited.set(code, [activity]);
  }
  const names = new Map(
    files.flatMap(({ proposal }) => proposal.pei.map(({ id, draft }) => [id, draft.data['nombre']] as const)),
  );
  return [...cited].flatMap(([code, activities]) => {
    const objectives = objectivesOfPei(model.plan, code).map(({ id }) => id);
    const nombre = names.get(code);
    return objectives.length === 1
      ? []
      : [{ code, nombre: typeof nombre === 'string' ? nombre : '', objectives, activities }];
  });
}

/** One finding for each of them, with its activities and the line to add. */
export function peiFindings(unlinked: readonly UnlinkedCode[], planFile: string): readonly Diagnostic[] {
  return unlinked.map(({ code, objectives, activities }) => {
    const [first] = activities;
    const names = activities.slice(0, 5).map(({ codigo }) => quote(codigo));
    const listed =
      activities.length > 5 ? `${names.join(', ')} y ${activities.length - 5} más` : enumerate(names);
    return problemAt(first.draft.cellOf(['pei']) ?? first.cell, {
      name: 'pei-sin-objetivo',
      severity: 'warning',
      message: `${quote(code)} ${objectives.length === 0 ? 'no lleva a ningún objetivo del plan' : `lleva a varios objetivos del plan (${objectives.join(', ')})`}, y ${activities.length === 1 ? 'lo cita' : 'lo citan'} ${count(activities.length, 'actividad', 'actividades')}: ${listed}`,
      help: `Agregue en ${planFile}, bajo el objetivo que le corresponde, la línea pei: [${code}]; si ese objetivo ya tiene «pei», agregue el código a su lista`,
    });
  });
}
