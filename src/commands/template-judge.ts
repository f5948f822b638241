import type { JudgeTemplate } from '../check/beside.ts';
import type { Target } from '../check/discover.ts';
import { isConfig } from '../check/excluded.ts';
import { readInside } from '../check/inside.ts';
import { FileFault, type Disk } from '../host/host.ts';

/**
 * How templates are looked into where some project asked for says that it has its own; undefined where none does, so
 * that nothing is loaded for it.
 */
export async function judgeTemplatesOf(
  targets: readonly Target[],
  disk: Disk,
): Promise<JudgeTemplate | undefined> {
  return targets.some((target) => namesTemplates(target, disk)) ? anyTemplate() : undefined;
}

/** The same for projects that are looked at again and again: one may come to have templates. */
export async function anyTemplate(): Promise<JudgeTemplate> {
  const { templateSyntax } = await import('../painters/templates/template-syntax.ts');
  return templateSyntax();
}

function namesTemplates({ project: { root, files } }: Target, disk: Disk): boolean {
  return files.filter(isConfig).some((path) => {
    try {
      return new TextDecoder().decode(readInside(disk, root, path)).includes('plantillas');
    } catch (error) {
      if (error instanceof FileFault) return false;
      throw error;
    }
  });
}
