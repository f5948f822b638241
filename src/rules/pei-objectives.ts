import type { Objetivo } from '../model/model.ts';
import { parentOfPei } from '../model/pei.ts';
import { quote } from '../text/spanish.ts';
import { firstFew } from './gathered.ts';
import type { RelatedValue } from './rule.ts';

/** Objectives of the plan to which one code of the PEI leads. */
export interface Citing {
  /** «SOC-1», «SOC-2», «SOC-3» y 14 más. */
  readonly names: string;
  /** What the first few cite. Thousands of activities may have codes that lead to thousands of objectives. */
  readonly related: readonly RelatedValue[];
}

const SHOWN = 3;

/** How objectives that cite a code of the PEI, or the objective of the PEI that it belongs to, are named in a finding. */
export function citing(objetivos: readonly Objetivo[], code: string): Citing {
  return {
    names: firstFew(objetivos.map(({ id }) => id)),
    related: objetivos.slice(0, SHOWN).map(({ origin, id, data }) => ({
      at: origin,
      field: 'pei',
      message: `${quote(id)} cita ${quote(data.pei?.includes(code) === true ? code : (parentOfPei(code) ?? code))}`,
    })),
  };
}
