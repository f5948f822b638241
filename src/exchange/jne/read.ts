import { wholeFile } from '../../diagnostics/whole-file.ts';
import { count, enumerate, quote } from '../../text/spanish.ts';
import type { Problem } from '../problem.ts';
import { NO_PROPOSAL, type ImportedFile } from '../proposal.ts';
import { refusedFile } from '../refused-file.ts';
import { registeredPlans, type ReadPlan } from './lines.ts';
import { readTarget } from './target.ts';

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
        registered: plan,
        header: { nombre: request.entity, ubigeo: request.ubigeo, ...period },
        cell: wholeFile(file),
      },
    },
    found: [],
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
      `${count(read, 'meta se lee como número', 'metas se leen como números')}, y ${count(plan.lines.length - read, 'queda en sus palabras', 'quedan en sus palabras')}, hasta que usted las complete`,
    ],
  };
}

/** The four years after that of the election, which the code names. */
function periodOf({ codigo }: ReadPlan): JneRequest['period'] {
  const year = Number(/\.(20\d\d)/.exec(codigo ?? '')?.[1]);
  return Number.isNaN(year) ? undefined : { inicio: year + 1, fin: year + 4 };
}

function otherPlans(plans: readonly ReadPlan[], asked: string | undefined): Problem {
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
