import type { CheckedProject } from '../check/workspace.ts';
import type { Edit } from '../edit/edit.ts';
import type { Person } from '../host/host.ts';
import type { Poi } from '../model/model.ts';
import { saysNothing } from '../text/no-datum.ts';
import { visible } from '../text/visible.ts';
import { inField } from './new-answers.ts';
import { askFor, Interrupted, type Choice } from './questions.ts';

const APPROVAL = ['gasto'] as const;

/** Asks who approved the spending of a document where a rule misses it; false when the person went away. */
export async function approved(
  { origin: { file }, anio = 2027 }: Poi,
  person: Person,
  current: () => CheckedProject,
  save: (file: string, edits: readonly Edit[]) => boolean,
): Promise<boolean> {
  const { result } = current();
  if (
    !result.diagnostics.some(
      (one) => one.code === 'presupuesto/gasto-sin-aprobar' && one.location.file === file,
    )
  )
    return true;
  const keep = (key: string, value: string | undefined): void => {
    if (value !== undefined && !saysNothing(value))
      save(file, [{ kind: 'set', path: [...APPROVAL, key], value }]);
  };
  const ask = (text: string, more: Partial<Parameters<typeof askFor>[0]> = {}): Promise<string | undefined> =>
    askFor({ option: `«${text}»`, given: undefined, text, optional: true, ...more }, person);
  const choices = result.model.unidades.map(({ id, data }): Choice => ({ id, name: data.nombre }));
  try {
    const unit = await ask(`Unidad que aprobó el gasto de ${visible(file)}`, { choices });
    keep('aprobado_por', unit);
    if (unit === undefined) return true;
    keep('norma', await ask(`Con qué norma, como R.G.M. 004-${anio}`));
    keep(
      'fecha',
      await ask(`De qué fecha, como ${anio}-01-11`, { read: inField('poi', [...APPROVAL, 'fecha']) }),
    );
    return true;
  } catch (error) {
    if (error instanceof Interrupted) return false;
    throw error;
  }
}
