import type { Severity } from '../diagnostics/diagnostic.ts';

/** A kind of change of meaning: how grave it is where no norm explains it, and what it is in one sentence. */
export interface Kind {
  readonly id: string;
  readonly level: Severity;
  /** Spanish, without full stop. */
  readonly title: string;
}

/** Where a norm is cited: in the plan, with what it affects, in the budget of an activity, or in its cancellation. */
export type NormPlace = 'plan' | 'presupuesto' | 'cancelacion';

/**
 * Every kind of change, the gravest first in what a citizen cares for. A target lowered, delayed or withdrawn and a
 * promise that disappears are errors; what makes figures hard to compare is an aviso; what is the work of every day, or
 * tightens, is a nota.
 *
 * The third is where the norm is cited that can explain it: that of the plan is of what was promised in it, that of a budget
 * of why the PIM is not the PIA, that of a cancellation of what falls away with it. None explains any other: what was
 * informed as done, spent or measured and its evidence are facts, and so are the PIA and the words of the register.
 */
const KINDS: Readonly<Record<string, readonly [level: Severity, title: string, norm?: NormPlace]>> = {
  'meta-reducida': ['error', 'Una meta del plan es ahora menos exigente', 'plan'],
  'meta-postergada': ['error', 'Una meta del plan se pasó a un año posterior', 'plan'],
  'meta-retirada': ['error', 'Una meta del plan ya no está', 'plan'],
  'indicador-retirado': ['error', 'Un indicador del plan ya no está', 'plan'],
  'objetivo-retirado': ['error', 'Un objetivo del plan ya no está', 'plan'],
  'periodo-retirado': ['error', 'Los POI de un periodo ya no están'],
  'plan-retirado': ['error', 'Un plan ya no está'],
  'meta-cambiada': ['warning', 'Una meta del plan cambió, y no se puede decir si exige más o menos', 'plan'],
  'linea-base-cambiada': ['warning', 'La línea de base de un indicador cambió', 'plan'],
  'indicador-redefinido': ['warning', 'Un indicador mide ahora otra cosa o de otro modo', 'plan'],
  'nombre-sustituido': ['warning', 'Con el mismo código se nombra ahora otra cosa', 'plan'],
  'codigo-cambiado': ['warning', 'Lo que parece lo mismo lleva otro código', 'plan'],
  'texto-registrado-cambiado': ['warning', 'Las palabras registradas del plan cambiaron'],
  'movido-de-objetivo': ['warning', 'Algo pasó a otro objetivo', 'plan'],
  'movido-de-dimension': ['warning', 'Un objetivo pasó a otra dimensión', 'plan'],
  'movido-de-unidad': ['warning', 'Una actividad pasó a otra unidad'],
  'movido-de-audiencia': ['warning', 'Un compromiso o una demanda pasó a otra audiencia'],
  'peso-cambiado': ['warning', 'El peso o la relevancia con que algo cuenta cambió', 'plan'],
  'periodo-del-plan-cambiado': ['warning', 'Los años del plan cambiaron'],
  'linea-retirada': ['warning', 'Un programa, proyecto o actividad del plan ya no está', 'plan'],
  'unidad-retirada': ['warning', 'Una unidad ya no está'],
  'actividad-retirada': ['warning', 'Una actividad del POI ya no está'],
  'actividad-cancelada': [
    'warning',
    'Una actividad del POI se canceló, se suspendió o dejó de contar',
    'cancelacion',
  ],
  'actividad-reanudada': ['warning', 'Una actividad del POI ya no figura como cancelada'],
  'meta-operativa-reducida': ['warning', 'La meta de una actividad es ahora menos exigente', 'cancelacion'],
  'meta-operativa-cambiada': [
    'warning',
    'La meta de una actividad apareció, desapareció o cambió de otro modo',
    'cancelacion',
  ],
  'programado-cambiado': ['warning', 'El programa de meses de una actividad cambió', 'cancelacion'],
  'plazo-postergado': ['warning', 'Una fecha se pasó a otra posterior'],
  'ejecutado-corregido': ['warning', 'Lo que se había informado como hecho cambió después'],
  'resultado-corregido': ['warning', 'Un resultado ya informado cambió después'],
  'resultado-retirado': ['warning', 'Un resultado ya informado se quitó'],
  'pia-cambiado': ['warning', 'El PIA cambió'],
  'pim-cambiado': ['warning', 'El PIM cambió', 'presupuesto'],
  'etapa-corregida': ['warning', 'Una etapa del gasto ya informada bajó o se quitó'],
  'presupuesto-redefinido': [
    'warning',
    'El presupuesto de una actividad se define de otro modo',
    'presupuesto',
  ],
  'techo-cambiado': ['warning', 'El techo de gasto de un POI cambió'],
  'producto-retirado': ['warning', 'Un producto ya no está', 'cancelacion'],
  'tarea-retirada': ['warning', 'Una tarea ya no está', 'cancelacion'],
  'medida-retirada': ['warning', 'Una medida de mejora ya no está'],
  'evidencia-retirada': ['warning', 'Una evidencia ya no está'],
  'compromiso-retirado': ['warning', 'Un compromiso de audiencia ya no está'],
  'compromiso-cambiado': ['warning', 'Las palabras de un compromiso de audiencia cambiaron'],
  'demanda-retirada': ['warning', 'Una demanda ciudadana ya no está'],
  'demanda-cambiada': ['warning', 'Las palabras de una demanda ciudadana cambiaron'],
  'documento-retirado': ['warning', 'Una audiencia o un presupuesto ya no está'],
  'evaluacion-retirada': ['warning', 'Algo de la evaluación del semestre ya no está'],
  'norma-retirada': ['warning', 'Una norma citada ya no está o dice otra cosa'],
  'regla-relajada': ['warning', 'Una regla de validación se relajó'],
  'configuracion-relajada': ['warning', 'La configuración exige menos'],
  'calculo-cambiado': ['warning', 'Las cifras se calculan de otro modo'],
  'supresion-agregada': ['warning', 'Se dejó de lado un hallazgo más'],
  'repeticion-agregada': ['warning', 'Algo está ahora más de una vez con el mismo identificador'],
  'base-ampliada': ['warning', 'Se aceptó un hallazgo más en la base'],
  'meta-elevada': ['info', 'Una meta del plan es ahora más exigente', 'plan'],
  'meta-adelantada': ['info', 'Una meta del plan se pasó a un año anterior', 'plan'],
  'meta-agregada': ['info', 'Una meta del plan es nueva', 'plan'],
  'fuente-cambiada': ['info', 'La fuente o los límites de un indicador cambiaron', 'plan'],
  'nombre-cambiado': ['info', 'Un nombre se corrigió', 'plan'],
  'responsable-cambiado': ['info', 'Un responsable cambió', 'plan'],
  'objetivo-agregado': ['info', 'Un objetivo del plan es nuevo', 'plan'],
  'indicador-agregado': ['info', 'Un indicador del plan es nuevo', 'plan'],
  'linea-agregada': ['info', 'Un programa, proyecto o actividad del plan es nuevo', 'plan'],
  'unidad-agregada': ['info', 'Una unidad es nueva'],
  'plan-agregado': ['info', 'Un plan es nuevo'],
  'periodo-agregado': ['info', 'Hay POI de un periodo más'],
  'actividad-agregada': ['info', 'Una actividad del POI es nueva'],
  'meta-operativa-elevada': ['info', 'La meta de una actividad es ahora más exigente'],
  'avance-informado': ['info', 'Se informó lo hecho'],
  'resultado-agregado': ['info', 'Se informó un resultado'],
  'etapa-actualizada': ['info', 'Una etapa del gasto se informó o subió'],
  'plazo-adelantado': ['info', 'Una fecha se pasó a otra anterior, o se puso'],
  'estado-cambiado': ['info', 'Un estado cambió'],
  'corte-cambiado': ['info', 'La fecha de corte o de entrega de un POI cambió'],
  'aprobacion-cambiada': ['info', 'La aprobación del gasto de un POI cambió'],
  'norma-agregada': ['info', 'Se cita una norma más'],
  'parte-agregada': ['info', 'Un producto, una tarea, una medida o una evidencia es nueva'],
  'audiencia-agregada': ['info', 'Una audiencia, una demanda o un compromiso es nuevo'],
  'presupuesto-agregado': ['info', 'El presupuesto institucional de un año es nuevo'],
  'regla-reforzada': ['info', 'Una regla de validación se reforzó'],
  'configuracion-cambiada': ['info', 'La configuración cambió'],
  'repeticion-retirada': ['info', 'Algo que estaba más de una vez ya no se repite'],
  'supresion-retirada': ['info', 'Un hallazgo dejó de estar de lado'],
  'base-reducida': ['info', 'Un hallazgo se quitó de la base'],
  'otro-dato': ['info', 'Otro dato cambió'],
};

/** The kinds in their order. */
export const kinds: readonly Kind[] = Object.entries(KINDS).map(([id, [level, title]]) => ({
  id,
  level,
  title,
}));

/** The level of a kind; that of the kind for all else for a name that is none. */
export function levelOfKind(id: string): Severity {
  return Object.hasOwn(KINDS, id) ? (KINDS[id]?.[0] ?? 'info') : 'info';
}

/** Where a norm is cited that can explain changes of a kind; undefined where none can, and for a name that is none. */
export function normPlaceOfKind(id: string): NormPlace | undefined {
  return Object.hasOwn(KINDS, id) ? KINDS[id]?.[2] : undefined;
}
