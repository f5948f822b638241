import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { wholeFile } from '../../diagnostics/whole-file.ts';
import { DIMENSIONES } from '../../model/model.ts';
import { count, enumerate, quote } from '../../text/spanish.ts';
import { problemAt, type Problem } from '../problem.ts';
import { NO_PROPOSAL, type ImportedFile } from '../proposal.ts';
import { refusedFile } from '../refused-file.ts';
import { registeredPlans, type RegisteredPlan } from './lines.ts';
import { numberedLines, planText } from './plan-text.ts';
import { readTarget, targetReading } from './target.ts';

/** What is asked of a registered plan. */
export interface JneRequest {
  readonly entity: string | undefined;
  readonly ubigeo: string | undefined;
  /** The code of the one that is wanted, of a file that holds several. */
  readonly plan: string | undefined;
  /** The years that it is for, where its code does not say them. */
  readonly period: { readonly inicio: number; readonly fin: number } | undefined;
}

/** Reads a JSON of the electoral register; undefined where it is no plan of it. One that is cut is a finding. */
export function readJne(file: string, text: string, request: JneRequest): ImportedFile | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const problem: Problem = {
      name: 'archivo-no-leido',
      severity: 'error',
      message: 'El JSON está cortado o mal escrito, y no se puede leer',
      help: 'Descárguelo de nuevo',
    };
    return { ...refused(file, problem), recognised: 'un archivo JSON' };
  }
  const plans = registeredPlans(json, file);
  if (plans.length === 0) return undefined;
  const isWanted = ({ codigo }: (typeof plans)[number]): boolean =>
    codigo !== undefined && codigo === request.plan;
  const wanted = plans.length === 1 && request.plan === undefined ? plans : plans.filter(isWanted);
  const [plan] = wanted;
  if (plan === undefined || wanted.length > 1) return refused(file, otherPlans(plans, request.plan));
  const period = request.period ?? periodOf(plan);
  if (period === undefined)
    return refused(file, {
      name: 'otro-periodo',
      severity: 'error',
      message: 'El plan no dice su código del JNE, del que sale su periodo',
      help: 'Diga los años del plan, por ejemplo --period 2027-2030',
    });
  if (request.entity === undefined)
    return refused(file, {
      name: 'falta-entidad',
      severity: 'error',
      message: 'El registro del JNE no dice de qué municipalidad es el plan',
      help: 'Dígalo con su nombre y su ubigeo: --entity "Municipalidad Distrital de Pilcuyo" --ubigeo 210503',
    });
  const read = plan.lines.filter((line) => readTarget(line) !== undefined).length;
  return {
    file,
    recognised: `un plan de gobierno registrado en el JNE${plan.codigo === undefined ? '' : `, ${plan.codigo}`}, con ${count(plan.lines.length, 'línea', 'líneas')}`,
    proposal: {
      ...NO_PROPOSAL,
      plan: {
        text: planText(plan, { nombre: request.entity, ubigeo: request.ubigeo, ...period }),
        codigo: plan.codigo,
        cell: wholeFile(file),
      },
    },
    found: keptInWords(file, plan),
    unplaced: [
      ...plan.left,
      ...(plan.ideario === ''
        ? []
        : [
            {
              what: `El ideario, de ${count(plan.ideario.split(' ').length, 'palabra', 'palabras')}`,
              rows: 1,
            },
          ]),
    ],
    notes: [
      `El periodo del plan es ${period.inicio}-${period.fin}${request.period === undefined ? ', los cuatro años que siguen a la elección' : ''}`,
      `${count(read, 'meta se lee como número', 'metas se leen como números')}, y ${count(plan.lines.length - read, 'queda en sus palabras', 'quedan en sus palabras')}, para que usted las complete`,
    ],
  };
}

/** The targets with a figure that cannot be read in one way, each with why: they come in as words, and block nothing. */
function keptInWords(file: string, plan: RegisteredPlan): readonly Diagnostic[] {
  return DIMENSIONES.flatMap((dimension) =>
    numberedLines(plan, dimension).flatMap(({ id, line }) => {
      const { doubt } = targetReading(line);
      if (doubt === undefined) return [];
      return problemAt(wholeFile(file), {
        name: 'meta-en-palabras',
        severity: 'warning',
        message: `En ${id}, la meta ${quote(line.meta)} ${doubt}: queda en sus palabras`,
        help: `Con quien conozca el plan, complete «metas», «unidad_medida» y «sentido» de ${id}.1. Un cambio va con signo y entre comillas: "-10pp" son puntos, "+20%" es de la línea de base`,
      });
    }),
  );
}

/** The four years after that of the election, which the code names. */
function periodOf({ codigo }: RegisteredPlan): JneRequest['period'] {
  const year = Number(/\.(20\d\d)/.exec(codigo ?? '')?.[1]);
  return Number.isNaN(year) ? undefined : { inicio: year + 1, fin: year + 4 };
}

function otherPlans(plans: readonly RegisteredPlan[], asked: string | undefined): Problem {
  const named = plans.slice(0, 6).map(({ codigo, organizacion }) => quote(codigo ?? organizacion));
  const isNone = asked !== undefined && plans.every(({ codigo }) => codigo !== asked);
  return {
    name: 'varios-planes',
    severity: 'error',
    message: `El archivo tiene ${count(plans.length, 'plan', 'planes')}: ${enumerate(named)}${plans.length > 6 ? '…' : ''}${isNone ? `, y no ${quote(asked)}` : ''}`,
    help: isNone
      ? 'Corrija el código de --plan, o diga el archivo que tiene ese plan'
      : 'Diga cuál con su código, por ejemplo --plan ERM.2026022729',
  };
}

function refused(file: string, problem: Problem): ImportedFile {
  return refusedFile(file, 'un plan de gobierno registrado en el JNE', problem);
}
