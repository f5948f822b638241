import type { ImportRequest } from '../exchange/request.ts';
import type { Period } from '../exchange/wanted.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Model } from '../model/model.ts';
import { quote } from '../text/spanish.ts';
import { faultOfUbigeo } from '../text/ubigeo.ts';

/** What `plan import` was asked, as written on the command line. */
export interface ImportOptions {
  readonly write: boolean;
  readonly replace: boolean;
  readonly period: string | undefined;
  readonly unit: string | undefined;
  readonly plan: string | undefined;
  readonly entity: string | undefined;
  readonly ubigeo: string | undefined;
  readonly cumulative: string | undefined;
  readonly pim: string | undefined;
  readonly withMotives: boolean;
  /** Write each workbook anew, with what was found in it. */
  readonly review: boolean;
  readonly everyPlace: boolean;
  readonly format: readonly string[];
  readonly color: boolean | undefined;
}

/** `ERM.2026022729`: what names a plan in a file of the register, and none of ours. */
export function isRegister(plan: string): boolean {
  return /^[A-Z]{2,4}\.\d+$/.test(plan);
}

/** Understands `--period`. Throws UsageFault. */
export function periodOf(text: string | undefined): Period {
  if (text === undefined) return { anio: undefined, semestre: undefined, years: undefined };
  const [, anio, half, until] = /^(20\d\d)(?:-S([12])|-(20\d\d))?$/.exec(text) ?? [];
  if (anio === undefined)
    throw new UsageFault(
      `--period dice ${quote(text)}, y debe ser un año o un semestre, por ejemplo --period 2026 o --period 2026-S1.`,
    );
  const [inicio, fin] = [Number(anio), Number(until ?? anio)];
  return {
    anio: until === undefined ? inicio : undefined,
    semestre: half === '1' ? 1 : half === '2' ? 2 : undefined,
    years: until === undefined ? undefined : { inicio, fin },
  };
}

/** What readers of files look for. Throws UsageFault. */
export function requestOf(options: ImportOptions, { anio, years }: Period, model: Model): ImportRequest {
  const { plan } = model;
  const { ubigeo, pim, cumulative } = options;
  if (ubigeo !== undefined && !/^\d{6}$/.test(ubigeo))
    throw new UsageFault(
      `--ubigeo dice ${quote(ubigeo)}, y son los seis dígitos del INEI, por ejemplo --ubigeo 210503.`,
    );
  const impossible = faultOfUbigeo(ubigeo ?? '');
  if (impossible !== undefined)
    throw new UsageFault(
      `--ubigeo dice ${quote(ubigeo ?? '')}, que ${impossible}. Escriba el del INEI, como 210503.`,
    );
  if (pim !== undefined && pim !== 'fn')
    throw new UsageFault(
      `--pim dice ${quote(pim)}, y solo puede ser fn: toma como PIM el total de lo programado en soles, Fn.`,
    );
  if (cumulative !== undefined && !/^(?:si|sí|no)$/i.test(cumulative))
    throw new UsageFault(`--cumulative dice ${quote(cumulative)}, y debe ser si o no.`);
  const entidad = plan?.data.entidad;
  return {
    model,
    entity: {
      ubigeo: ubigeo ?? entidad?.ubigeo,
      secEjec: ubigeo === undefined ? entidad?.sec_ejec : undefined,
    },
    nombre: options.entity ?? entidad?.nombre,
    anio,
    years,
    registro: options.plan !== undefined && isRegister(options.plan) ? options.plan : undefined,
    pimIsFn: pim === 'fn',
    withMotives: options.withMotives,
    cumulative: cumulative === undefined ? undefined : !/^no$/i.test(cumulative),
  };
}
